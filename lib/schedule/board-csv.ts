// The board's table as CSV for spreadsheets: made in the browser from what is on the screen.
import { stringify } from 'csv-stringify/browser/esm/sync';
import type { BoardTableRow } from './board-table';
import { type Day, isoOfDay } from './days';

/** The words of the file: a heading a column, and what stands for states, notes and people. */
export type CsvWords = {
  headings: readonly [
    id: string,
    item: string,
    itemStatus: string,
    node: string,
    nodeStatus: string,
    owners: string,
    start: string,
    end: string,
    points: string,
    draftStart: string,
    draftEnd: string,
    draftPoints: string,
    workingDays: string,
    note: string,
  ];
  nodeStatus: (status: NonNullable<BoardTableRow['nodeStatus']>) => string;
  note: (note: NonNullable<BoardTableRow['note']>) => string;
  owner: (ownerKey: string) => string;
};

/** Lets spreadsheets know that the text is UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * The file's text: a byte order mark, CRLF, dates as `YYYY-MM-DD`. Names that a spreadsheet would run as a formula get an
 * apostrophe in front (pitfalls 9.5).
 */
export function csvOf(rows: readonly BoardTableRow[], words: CsvWords): string {
  const day = (value: Day | null | undefined) =>
    value === null || value === undefined ? '' : isoOfDay(value);
  const lines = rows.map((row) => [
    row.itemId,
    row.itemName,
    row.statusLabel,
    row.nodeName,
    row.nodeStatus === null ? '' : words.nodeStatus(row.nodeStatus),
    row.ownerKeys.map(words.owner).join('; '),
    day(row.stored?.startDay),
    day(row.stored?.endDay),
    row.stored?.points ?? '',
    day(row.wanted?.startDay),
    day(row.wanted?.endDay),
    row.wanted?.points ?? '',
    row.workingDays ?? '',
    row.note === null ? '' : words.note(row.note),
  ]);
  return (
    BYTE_ORDER_MARK +
    stringify([[...words.headings], ...lines], { record_delimiter: '\r\n', escape_formulas: true })
  );
}
