// Which columns the explorer shows: chosen by the person, kept in the URL, sensible for a type until then. Pure.
import type { Field } from '@/lib/fields/field';
import { normalTypeKey } from '@/lib/fields/type-key';

/** A column as the person arranged it; `key` is a field key or one of OWN_COLUMNS. Without `widthPx` it has its type's width. */
export type ColumnSpec = { key: string; isPinned: boolean; widthPx: number | null };

/** Columns that are no field: the nodes in progress, and who has the item in hand. */
export const OWN_COLUMNS = ['current_nodes', 'owners', 'work_item_id'] as const;

/** Narrow enough for a flag, wide enough for a sentence. */
export const WIDTH_MIN_PX = 60;
export const WIDTH_MAX_PX = 900;
/** More columns than that nobody reads, and each costs on every row. */
export const COLUMNS_MAX = 40;

/** What no table can show: parts of the platform's own bookkeeping. */
const HIDDEN_KEYS = new Set(['deleted', 'aborted', 'template_type', 'chat_group', 'current_status_operator']);

const WIDTHS: Record<string, number> = {
  text: 220,
  multi_text: 260,
  multi_select: 200,
  tree_multi_select: 220,
  tree_select: 180,
  multi_user: 160,
  user: 140,
  date: 130,
  schedule: 176,
  precise_date: 176,
  number: 100,
  bool: 90,
  role_owners: 260,
  compound_field: 260,
  link: 200,
  link_cloud_doc: 200,
  work_item_related_select: 220,
  work_item_related_multi_select: 260,
};

/** Together the usual columns fit beside the sidebar of a window 1280 px wide, scrollbar included. */
const OWN_WIDTHS: Record<string, number> = {
  name: 240,
  current_nodes: 140,
  owners: 140,
  work_item_id: 120,
  priority: 84,
  work_item_status: 104,
  updated_at: 108,
  created_at: 108,
};

/** The width of a column that nobody resized, in pixels. */
export function usualWidthPx(key: string, fields: readonly Field[]): number {
  const field = fields.find((entry) => entry.key === key);
  return OWN_WIDTHS[key] ?? WIDTHS[normalTypeKey(field?.typeKey ?? '')] ?? 140;
}

/** Every column that the type offers, in the order of its fields; the name is first and always shown. */
export function offeredColumns(fields: readonly Field[], hasNodes: boolean): string[] {
  const own = OWN_COLUMNS.filter((key) => hasNodes || key !== 'current_nodes');
  const keys = fields.map((field) => field.key).filter((key) => !HIDDEN_KEYS.has(key));
  return ['name', ...own, ...keys.filter((key) => key !== 'name')];
}

/** The columns that people look for first, as far as the type has them. */
export function usualColumns(fields: readonly Field[], hasNodes: boolean): ColumnSpec[] {
  const has = (key: string) => fields.some((field) => field.key === key && field.isVisible);
  const schedule = fields.find((field) => field.typeKey === 'schedule' && field.isVisible)?.key;
  const keys = [
    'name',
    'work_item_status',
    hasNodes ? 'current_nodes' : '',
    has('priority') ? 'priority' : '',
    has('issue_operator') ? '' : 'owners',
    has('issue_operator') ? 'issue_operator' : '',
    schedule ?? '',
    'updated_at',
  ];
  return keys.filter((key) => key !== '').map((key) => ({ key, isPinned: key === 'name', widthPx: null }));
}

/** `key!:width` by commas; `!` is pinned, both parts may be missing. */
export function encodeColumns(columns: readonly ColumnSpec[]): string {
  return columns
    .map(
      ({ key, isPinned, widthPx }) => `${key}${isPinned ? '!' : ''}${widthPx === null ? '' : `:${widthPx}`}`,
    )
    .join(',');
}

/** The columns of a URL, each once, the name first; what is not a column is left out, and nothing at all gives null. */
export function decodeColumns(text: string): ColumnSpec[] | null {
  const read = new Map<string, ColumnSpec>();
  for (const part of text.split(',').slice(0, COLUMNS_MAX)) {
    const found = /^([\w-]{1,128})(!?)(?::(\d{1,4}))?$/.exec(part);
    if (!found) continue;
    const [, key = '', pin, width] = found;
    const widthPx =
      width === undefined ? null : Math.min(WIDTH_MAX_PX, Math.max(WIDTH_MIN_PX, Number(width)));
    if (!read.has(key)) read.set(key, { key, isPinned: pin === '!', widthPx });
  }
  if (read.size === 0) return null;
  const name = read.get('name') ?? { key: 'name', isPinned: true, widthPx: null };
  return [name, ...[...read.values()].filter((column) => column.key !== 'name')];
}

/** The arranged columns that the type really has, pinned ones first, and the keys of those it lost. */
export function knownColumns(
  columns: readonly ColumnSpec[],
  offered: readonly string[],
): { columns: ColumnSpec[]; lostKeys: string[] } {
  const known = columns.filter((column) => offered.includes(column.key));
  return {
    columns: [...known.filter((column) => column.isPinned), ...known.filter((column) => !column.isPinned)],
    lostKeys: columns.filter((column) => !offered.includes(column.key)).map((column) => column.key),
  };
}
