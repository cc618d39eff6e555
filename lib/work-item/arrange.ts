// Sorting and grouping of loaded rows. The API can do neither (endpoints.md 5.1, 5.3), so it happens over what was read;
// how much that is, the screen says. Pure.
import type { Field, FieldOption } from '@/lib/fields/field';
import type { FieldValue } from '@/lib/fields/field-value';
import type { WorkItem } from './work-item';

/** What names values where the values themselves do not: people in the reader's language. */
export type ArrangeContext = {
  fields: readonly Field[];
  nameOf: (userKey: string) => string;
  locale: string;
};

export type SortSpec = { key: string; isDescending: boolean };

/** Items of one value. `id` null: those without a value; they come last. */
export type ItemGroup = { id: string | null; items: WorkItem[] };

/** Field types with one value each, so that every item stands in exactly one group. */
const GROUP_TYPES = new Set([
  'select',
  'radio',
  'bool',
  'user',
  '_work_item_status',
  'tree_select',
  'signal',
]);
const UNSORTED_TYPES = new Set(['compound_field', 'multi_file', 'file', 'role_owners']);

/** True when rows can be grouped by this column. */
export function isGroupable(key: string, fields: readonly Field[]): boolean {
  if (key === 'current_nodes') return true;
  const field = fields.find((entry) => entry.key === key);
  return field !== undefined && GROUP_TYPES.has(field.typeKey);
}

/** True when rows have an order by this column. */
export function isSortable(key: string, fields: readonly Field[]): boolean {
  const field = fields.find((entry) => entry.key === key);
  return field === undefined || !UNSORTED_TYPES.has(field.typeKey);
}

function optionPlace(options: readonly FieldOption[], id: string): number {
  const place = options.findIndex((option) => option.id === id);
  return place < 0 ? options.length : place;
}

function weightOf(
  value: FieldValue | undefined,
  field: Field,
  context: ArrangeContext,
): string | number | null {
  switch (value?.kind) {
    case 'text':
    case 'richText':
      return value.text;
    case 'texts':
      return value.texts.join(' ');
    // Options in the order of the space: P0 before P1, whatever they are called.
    case 'option':
      return optionPlace(field.options, value.option.id);
    case 'options':
      return Math.min(...value.options.map((option) => optionPlace(field.options, option.id)));
    case 'path':
      return value.path.map((step) => step.label).join(' / ');
    case 'paths':
      return value.paths.map((path) => path.map((step) => step.label).join(' / ')).join(', ');
    case 'person':
      return context.nameOf(value.userKey);
    case 'people':
      return value.userKeys.map(context.nameOf).join(', ');
    case 'date':
      return value.day + value.msOfDay / 86_400_000;
    case 'dayRange':
      return value.startDay;
    case 'number':
      return value.value;
    case 'bool':
      return value.value ? 1 : 0;
    case 'signal':
      return value.state === 'passed' ? 1 : 0;
    case 'workItem':
      return value.id;
    case 'workItems':
      return value.ids[0] ?? null;
    default:
      return null;
  }
}

/** What an item is ordered by in a column; null without a value. */
function sortWeight(item: WorkItem, key: string, context: ArrangeContext): string | number | null {
  if (key === 'name') return item.name;
  if (key === 'work_item_id') return item.id;
  if (key === 'created_at') return item.createdAtMs;
  if (key === 'updated_at') return item.updatedAtMs;
  if (key === 'current_nodes') return item.currentNodes[0]?.name ?? null;
  if (key === 'owners')
    return (
      item.currentNodes
        .flatMap((node) => node.ownerKeys)
        .map(context.nameOf)
        .join(', ') || null
    );
  const field = context.fields.find((entry) => entry.key === key);
  return field ? weightOf(item.values[key], field, context) : null;
}

/** The items in order; items without a value come last in both directions, ties keep the platform's order. */
export function sortItems(items: readonly WorkItem[], sort: SortSpec, context: ArrangeContext): WorkItem[] {
  const collator = new Intl.Collator(context.locale, { numeric: true });
  const sign = sort.isDescending ? -1 : 1;
  return items
    .map((item, place) => ({ item, place, weight: sortWeight(item, sort.key, context) }))
    .sort((a, b) => {
      if (a.weight === null || b.weight === null) {
        return a.weight === b.weight ? a.place - b.place : a.weight === null ? 1 : -1;
      }
      const order =
        typeof a.weight === 'number' && typeof b.weight === 'number'
          ? a.weight - b.weight
          : collator.compare(String(a.weight), String(b.weight));
      return order === 0 ? a.place - b.place : sign * order;
    })
    .map(({ item }) => item);
}

/** The one value an item is grouped by, as text; null without one. */
export function groupIdOf(item: WorkItem, key: string): string | null {
  if (key === 'current_nodes') return item.currentNodes[0]?.name ?? null;
  const value = item.values[key];
  switch (value?.kind) {
    case 'option':
      return value.option.id;
    case 'path':
      return value.path[0]?.id ?? null;
    case 'person':
      return value.userKey;
    case 'bool':
      return String(value.value);
    case 'signal':
      return value.state;
    default:
      return null;
  }
}

/** The items by their value: groups in the order of the field's options, else by name; each item is in one group. */
export function groupItems(items: readonly WorkItem[], key: string, context: ArrangeContext): ItemGroup[] {
  const groups = new Map<string | null, WorkItem[]>();
  for (const item of items) {
    const id = groupIdOf(item, key);
    const group = groups.get(id);
    if (group) group.push(item);
    else groups.set(id, [item]);
  }
  const options = context.fields.find((field) => field.key === key)?.options ?? [];
  const collator = new Intl.Collator(context.locale, { numeric: true });
  return [...groups]
    .map(([id, members]) => ({ id, items: members }))
    .sort((a, b) => {
      if (a.id === null || b.id === null) return a.id === b.id ? 0 : a.id === null ? 1 : -1;
      return (
        optionPlace(options, a.id) - optionPlace(options, b.id) ||
        collator.compare(context.nameOf(a.id), context.nameOf(b.id))
      );
    });
}
