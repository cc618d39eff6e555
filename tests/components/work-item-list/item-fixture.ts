// Work items for the tests of the list.
import type { ExplorerRows, WorkItem } from '@/lib/work-item/work-item';
import { people } from '../field/field-fixture';

/** An item at one node owned by Lin Chen; `more` overrides. */
export function item(id: number, name: string, more: Partial<WorkItem> = {}): WorkItem {
  return {
    id,
    name,
    typeKey: 'story',
    pattern: 'node',
    templateId: 1,
    statusKey: 'planning',
    statusLabel: 'Planning',
    currentNodes: [{ id: 'n1', name: 'Scoping', ownerKeys: ['u1'] }],
    isTerminated: false,
    createdBy: 'u1',
    createdAtMs: 1_772_000_000_000,
    updatedBy: 'u1',
    updatedAtMs: 1_772_000_000_000,
    values: {},
    ...more,
  };
}

/** A stretch of `total` rows, these items in it. */
export function rowsOf(items: WorkItem[], total = items.length, readAtMs = 1_772_000_060_000): ExplorerRows {
  return { items, total, people, relatedNames: {}, ignoredKeys: [], readAtMs };
}
