// Everything a row, a key or a button of the list can ask for. Made in use-list-commands.ts; drawn parts only call it.
import type { WorkItem } from '@/lib/work-item/work-item';
import type { GridSpot } from './grid-move';

export type ListCommands = {
  toggle: (id: number) => void;
  /** Selects from the anchor (or `fromId` when there is none) to `toId`, along `rowIds`. */
  extend: (rowIds: readonly number[], toId: number, fromId: number | null) => void;
  selectLoaded: (rowIds: readonly number[]) => void;
  clear: () => void;
  open: (item: WorkItem) => void;
  edit: (item: WorkItem, spot: GridSpot) => void;
  /** Copies the selected rows; without a selection the given one. */
  copy: (item: WorkItem | null) => void;
  toggleGroup: (id: string | null) => void;
};
