// The lines of the table from top to bottom: items, places of items that are not loaded yet, heads of groups. Pure.
import { type ArrangeContext, groupItems, type SortSpec, sortItems } from '@/lib/work-item/arrange';
import type { WorkItem } from '@/lib/work-item/work-item';
import type { RowPlace } from './rows-store';

export type GridLine =
  | { kind: 'item'; item: WorkItem; place: number }
  | { kind: 'gap'; place: number }
  | { kind: 'group'; id: string | null; count: number; isOpen: boolean };

export const LINE_HEIGHT_PX = { item: 36, gap: 36, group: 32 } as const;

/** How the loaded rows are laid out. `closedGroups`: ids as text, "" for the group without a value. */
export type GridLayout = {
  sort: SortSpec | null;
  groupKey: string | null;
  closedGroups: ReadonlySet<string>;
  context: ArrangeContext;
};

/** Gives the lines. Sorted or grouped, only loaded rows are there; else every place is, loaded or not. */
export function gridLines(places: readonly RowPlace[], layout: GridLayout): GridLine[] {
  const { sort, groupKey, closedGroups, context } = layout;
  if (!sort && !groupKey) {
    return Array.from(places, (row, place): GridLine | null => {
      if (row === null) return null;
      return row ? { kind: 'item', item: row, place } : { kind: 'gap', place };
    }).filter((line) => line !== null);
  }
  const loaded = places.filter((row): row is WorkItem => row !== null && row !== undefined);
  const ordered = sort ? sortItems(loaded, sort, context) : loaded;
  if (!groupKey) return ordered.map((item, place) => ({ kind: 'item', item, place }));
  let place = 0;
  return groupItems(ordered, groupKey, context).flatMap(({ id, items }): GridLine[] => {
    const isOpen = !closedGroups.has(id ?? '');
    const head: GridLine = { kind: 'group', id, count: items.length, isOpen };
    const rows = items.map((item): GridLine => ({ kind: 'item', item, place: place++ }));
    return isOpen ? [head, ...rows] : [head];
  });
}

/** Gives the ids of the items among the lines, from top to bottom. */
export function itemIdsOf(lines: readonly GridLine[]): number[] {
  return lines.flatMap((line) => (line.kind === 'item' ? [line.item.id] : []));
}
