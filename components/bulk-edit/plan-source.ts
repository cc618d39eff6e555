// Where the plan of a preview comes from. The preview step shows them all alike.

import type { Change } from '@/lib/bulk-edit/change';
import type { CsvAnswer, CsvMapping } from '@/lib/bulk-edit/csv-import';
import type { ItemScope } from './scope/item-scope';

/**
 * `changes`: planned from values read now. `plan`: one that was made already (an undo, a retry), kept by the
 * server. `csv`: what differs between an uploaded file and what is stored.
 */
export type PlanSource =
  | { kind: 'changes'; typeKey: string; scope: ItemScope; changes: readonly Change[] }
  | { kind: 'plan'; planId: string }
  | {
      kind: 'csv';
      importId: string;
      mapping: CsvMapping;
      answers: readonly CsvAnswer[];
      emptyMeans: 'leave' | 'clear';
    };
