// What was decided about a file, in the wizard's URL: its columns, its unclear texts, and what an empty cell means.
import { parseAsJson, parseAsString, parseAsStringLiteral } from 'nuqs/server';
import type { CsvAnswer, CsvMapping } from '@/lib/bulk-edit/csv-import';
import { draftValue, isMembers, isWhole } from '../wizard/draft-value';

function parseMapping(raw: unknown): CsvMapping | null {
  if (!isMembers(raw)) return null;
  const entries = Object.entries(raw).map(([index, key]) => [Number(index), key] as const);
  const isSound = entries.every(
    ([index, key]) => isWhole(index) && (key === null || (typeof key === 'string' && key !== '')),
  );
  return isSound ? (Object.fromEntries(entries) as CsvMapping) : null;
}

function parseAnswers(raw: unknown): CsvAnswer[] | null {
  if (!Array.isArray(raw)) return null;
  return raw.flatMap((entry): CsvAnswer[] => {
    if (!isMembers(entry) || !isWhole(entry.columnIndex) || typeof entry.text !== 'string') return [];
    return [{ columnIndex: entry.columnIndex, text: entry.text, value: draftValue(entry.value) }];
  });
}

/** `csv`: the id of the uploaded file. `columns`: which field each column goes to, where it differs from what was found. */
export const csvParsers = {
  csv: parseAsString.withDefault(''),
  columns: parseAsJson(parseMapping).withDefault({}),
  answers: parseAsJson(parseAnswers).withDefault([]),
  empty: parseAsStringLiteral(['leave', 'clear'] as const).withDefault('leave'),
};
