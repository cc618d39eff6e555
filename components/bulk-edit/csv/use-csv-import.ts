'use client';
// The state of an import: the kept file, what the URL says about it, and the questions that its texts raise.
import { useQuery } from '@tanstack/react-query';
import { useQueryStates } from 'nuqs';
import { readResult } from '@/components/field/read-result';
import type { CsvAnswer, CsvMapping, CsvQuestions, CsvUpload } from '@/lib/bulk-edit/csv-import';
import type { Result } from '@/lib/errors/result';
import { askRoute } from '../ask-route';
import { routePath } from '../paths';
import { useSessionWatch } from '../use-session-watch';
import { csvParsers } from './csv-url';

export type CsvImport = {
  importId: string;
  /** Null while it is being read. */
  upload: Result<CsvUpload> | null;
  mapping: CsvMapping;
  answers: readonly CsvAnswer[];
  emptyMeans: 'leave' | 'clear';
  setColumn: (index: number, fieldKey: string | null) => void;
  answer: (answer: CsvAnswer) => void;
  setEmptyMeans: (emptyMeans: 'leave' | 'clear') => void;
};

/** Gives the import that the URL names; without one nothing is asked. */
export function useCsvImport(project: string): CsvImport {
  const [url, setUrl] = useQueryStates(csvParsers, { history: 'replace' });
  const { data } = useQuery({
    queryKey: ['csv-import', project, url.csv],
    queryFn: ({ signal }): Promise<Result<CsvUpload>> =>
      readResult(routePath(project, `csv/${encodeURIComponent(url.csv)}`), signal),
    enabled: url.csv !== '',
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
  useSessionWatch(data ?? null);
  const columns = data?.ok ? data.value.columns : [];
  const found: CsvMapping = Object.fromEntries(columns.map((column) => [column.index, column.fieldKey]));
  const isSame = (one: CsvAnswer, other: CsvAnswer) =>
    one.columnIndex === other.columnIndex && one.text === other.text;
  return {
    importId: url.csv,
    upload: data ?? null,
    mapping: { ...found, ...url.columns },
    answers: url.answers,
    emptyMeans: url.empty,
    setColumn: (index, fieldKey) => void setUrl({ columns: { ...url.columns, [index]: fieldKey } }),
    answer: (answer) =>
      void setUrl({ answers: [...url.answers.filter((other) => !isSame(other, answer)), answer] }),
    setEmptyMeans: (empty) => void setUrl({ empty }),
  };
}

/** Gives the questions that the file's texts raise with these columns; null while they are being looked up. */
export function useCsvQuestions(project: string, importId: string, mapping: CsvMapping) {
  const { data, refetch } = useQuery({
    queryKey: ['csv-questions', project, importId, mapping],
    queryFn: ({ signal }): Promise<Result<CsvQuestions>> =>
      askRoute(routePath(project, `csv/${encodeURIComponent(importId)}/questions`), { mapping }, signal),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
  useSessionWatch(data ?? null);
  return { result: data ?? null, refetch };
}
