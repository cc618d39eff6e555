// What one column of the table is. Made in list-columns.tsx, drawn by the head, the rows and their skeletons.
import type { ReactNode } from 'react';
import type { Day } from '@/lib/schedule/days';
import type { PeopleByKey } from '@/lib/work-item/person';
import type { WorkItem } from '@/lib/work-item/work-item';

/** What cells need beside their item. `today` and `nowMs` move on while the page stays open. */
export type CellContext = {
  people: PeopleByKey;
  today: Day;
  nowMs: number;
  zone: string;
  href: (item: WorkItem) => string;
};

/** A column: its head, its place and how a cell is drawn. */
export type ListColumn = {
  id: string;
  head: string;
  /** Width, and from which width of the table on it is shown. */
  className: string;
  isEnd?: boolean;
  cell: (item: WorkItem, context: CellContext) => ReactNode;
};
