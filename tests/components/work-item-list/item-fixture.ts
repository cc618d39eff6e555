// Work items for the tests of the list.
import type { WorkItem, WorkItemPage } from '@/lib/work-item/work-item';
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

/** The first page of `total` items, these ones on it. */
export function pageOf(items: WorkItem[], total = items.length): WorkItemPage {
  return { items, total, pageNum: 1, pageSize: 50, people, readAtMs: 1_772_000_060_000 };
}
