// What the cells of an uploaded file mean: the questions that are left to the person, and the plan that comes of the rest.
import type { Change } from '@/lib/bulk-edit/change';
import { type CellReading, isImportable, peopleNamed, readCell } from '@/lib/bulk-edit/csv-cell';
import type { CsvAnswer, CsvMapping, CsvQuestion, CsvQuestions } from '@/lib/bulk-edit/csv-import';
import type { PlanPreview, PreviewProgress } from '@/lib/bulk-edit/plan-preview';
import type { Asked } from '@/lib/bulk-edit/plan-rows';
import { ok, type Result } from '@/lib/errors/result';
import type { Field } from '@/lib/fields/field';
import { EMPTY } from '@/lib/fields/field-value';
import { userKeysOf } from '@/lib/fields/keys-in-value';
import type { Actor } from '../../actor';
import { fail } from '../../fail';
import { readTypeMetadata, type TypeMetadata } from '../../metadata';
import { findPeople } from '../../people';
import type { Services } from '../../services';
import { valueIssue } from '../check-changes';
import { makePlan } from '../make-plan';
import { cellsOf, findImport, idsOfImport, textsOf } from './find-import';
import { findPeopleCalled } from './people-called';

/** Different texts looked at in a column; a column with more of them holds free text, whose form alone is checked then. */
const TEXTS_MAX = 5000;
const QUESTIONS_MAX = 500;

type MappedColumn = { index: number; field: Field };

function mappedColumns(metadata: TypeMetadata, mapping: CsvMapping): Result<MappedColumn[]> {
  const columns: MappedColumn[] = [];
  for (const [index, fieldKey] of Object.entries(mapping)) {
    if (fieldKey === null) continue;
    const field = metadata.fields.find((entry) => entry.key === fieldKey);
    if (!field) return fail('invalid', 'fieldGone', { fieldKey });
    if (!isImportable(field)) return fail('invalid', 'readOnlyField', { fieldKey });
    if (columns.some((column) => column.field === field))
      return fail('invalid', 'bulkEdit.fieldTwice', { fieldKey });
    columns.push({ index: Number(index), field });
  }
  return columns.length > 0 ? ok(columns) : fail('invalid', 'bulkEdit.csv.noColumn');
}

/** Reads a text as its field would store it; one that the field refuses counts as malformed. */
function readValue(text: string, field: Field, called: ReadonlyMap<string, string[]>): CellReading {
  const reading = readCell(text, field, { peopleCalled: (name) => called.get(name) ?? [] });
  if (!('value' in reading) || reading.value.kind === 'empty') return reading;
  return valueIssue(field, reading.value).ok ? reading : { reason: 'malformed', candidates: [] };
}

type Prepared = {
  metadata: TypeMetadata;
  columns: MappedColumn[];
  fileName: string;
  called: Map<string, string[]>;
};

async function prepare(
  actor: Actor,
  services: Services,
  input: { importId: string; mapping: CsvMapping },
): Promise<Result<Prepared>> {
  const upload = await findImport(actor, services, input.importId);
  if (!upload.ok) return upload;
  const metadata = await readTypeMetadata(actor, services, upload.value.typeKey);
  if (!metadata.ok) return metadata;
  const columns = mappedColumns(metadata.value, input.mapping);
  if (!columns.ok) return columns;
  const names: string[] = [];
  for (const { index, field } of columns.value) {
    if (!field.typeKey.includes('user')) continue;
    const texts = await textsOf(services.db, input.importId, index, TEXTS_MAX);
    names.push(...texts.flatMap(({ text }) => peopleNamed(text, field)));
  }
  const called = await findPeopleCalled(actor, services, names);
  if (!called.ok) return called;
  const { fileName } = upload.value;
  return ok({ metadata: metadata.value, columns: columns.value, fileName, called: called.value });
}

/** The texts that are no value by themselves, the most frequent of each column first. */
export async function askQuestions(
  actor: Actor,
  services: Services,
  input: { importId: string; mapping: CsvMapping },
): Promise<Result<CsvQuestions>> {
  const prepared = await prepare(actor, services, input);
  if (!prepared.ok) return prepared;
  const { columns, called } = prepared.value;
  const questions: CsvQuestion[] = [];
  for (const { index, field } of columns) {
    for (const { text, count } of await textsOf(services.db, input.importId, index, TEXTS_MAX)) {
      const reading = readValue(text, field, called);
      if ('value' in reading || questions.length >= QUESTIONS_MAX) continue;
      questions.push({ columnIndex: index, text, count, ...reading });
    }
  }
  const keys = questions.flatMap((question) => question.candidates.flatMap(userKeysOf));
  const people = await findPeople(actor, services, keys);
  return people.ok ? ok({ questions, people: people.value }) : people;
}

/** How a file is to be read. `emptyMeans`: what an empty cell does to its field. */
export type CsvPlanInput = {
  importId: string;
  mapping: CsvMapping;
  answers: CsvAnswer[];
  emptyMeans: 'leave' | 'clear';
  onProgress?: (progress: PreviewProgress) => void;
};

/** The plan of what differs between the file and what is stored. A text that is still a question changes nothing. */
export async function planImport(
  actor: Actor,
  services: Services,
  input: CsvPlanInput,
): Promise<Result<PlanPreview>> {
  const prepared = await prepare(actor, services, input);
  if (!prepared.ok) return prepared;
  const { metadata, columns, called, fileName } = prepared.value;
  const answers = new Map(
    input.answers.map((answer) => [`${answer.columnIndex} ${answer.text}`, answer.value]),
  );
  for (const { columnIndex, value } of input.answers) {
    const field = columns.find((column) => column.index === columnIndex)?.field;
    const issue = field && value && valueIssue(field, value);
    if (issue && !issue.ok) return issue;
  }
  function asked(text: string, { index, field }: MappedColumn): Asked {
    if (text.trim() === '') {
      const mayClear = input.emptyMeans === 'clear' && field.required !== 'yes' && field.key !== 'name';
      return mayClear ? { value: EMPTY, onlyIf: null } : null;
    }
    const answer = answers.get(`${index} ${text}`);
    if (answer !== undefined) return answer && { value: answer, onlyIf: null };
    const reading = readValue(text, field, called);
    return 'value' in reading ? { value: reading.value, onlyIf: null } : null;
  }
  return makePlan(actor, services, {
    metadata,
    ids: await idsOfImport(services.db, input.importId),
    changes: columns.map(({ field }): Change => ({ fieldKey: field.key, mode: 'each', from: 'csv' })),
    fields: columns.map(({ field }) => field),
    source: { kind: 'csv', fileName },
    origin: null,
    onProgress: input.onProgress,
    askedFor: async (ids) => {
      const cells = await cellsOf(services.db, input.importId, ids);
      return (itemId, changeIndex) => {
        const column = columns[changeIndex];
        return column ? asked(cells.get(itemId)?.[column.index] ?? '', column) : null;
      };
    },
  });
}
