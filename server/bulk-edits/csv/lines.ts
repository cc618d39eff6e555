// Rows of text as lines of a CSV file that a spreadsheet opens as it is meant. Used by every export.
import { stringify } from 'csv-stringify/sync';
import { harmless } from '@/lib/bulk-edit/csv-safety';

/** Begins every file: spreadsheets take one without it for one in the system's own encoding. */
export const BYTE_ORDER_MARK = '\uFEFF';

/** The rows as lines, each cell kept from being run as a formula. */
export function lines(rows: readonly (readonly string[])[]): string {
  return stringify(rows.map((row) => row.map(harmless)));
}
