// What an uploaded file was found to hold, and how its columns and values are matched. Shared by the import step and the server.
import type { FieldValue } from '@/lib/fields/field-value';
import type { PeopleByKey } from '@/lib/work-item/person';

/** How the text was encoded, as found out from its first bytes. */
export type CsvEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

/** One column. `fieldKey`: the field it was matched to; `candidates`: several fields have this name. */
export type CsvColumn = {
  index: number;
  header: string;
  fieldKey: string | null;
  candidates: string[];
  /** The first values that are not empty. */
  samples: string[];
};

/** A line that cannot be used; `line` counts from 1 with the header. `field-count`: more cells than the header has. */
export type CsvProblem = {
  line: number;
  reason: 'no-id' | 'bad-id' | 'duplicate-id' | 'field-count';
  text: string;
};

/** An uploaded file, kept for a day. `problems` holds the first 100 of `problemCount`. */
export type CsvUpload = {
  importId: string;
  typeKey: string;
  fileName: string;
  encoding: CsvEncoding;
  delimiter: ',' | ';' | '\t';
  rowCount: number;
  idColumnIndex: number;
  columns: CsvColumn[];
  problems: CsvProblem[];
  problemCount: number;
};

/** Which field each column goes to, by column index; null = leave the column out. */
export type CsvMapping = Record<number, string | null>;

/** A text of a column that is no value of its field by itself: nobody or several are meant. */
export type CsvQuestion = {
  columnIndex: number;
  text: string;
  count: number;
  reason: 'unknown' | 'ambiguous' | 'malformed';
  candidates: FieldValue[];
};

export type CsvQuestions = { questions: CsvQuestion[]; people: PeopleByKey };

/** A person's answer to a question: the value meant, or null to leave those cells as they are. */
export type CsvAnswer = { columnIndex: number; text: string; value: FieldValue | null };
