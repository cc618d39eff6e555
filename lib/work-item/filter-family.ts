// Which comparisons a field takes: the API's own table (endpoints.md 5.3), in our words. Used by the filter builder, by the
// check of a filter that came from a URL, and by the search itself.
import type { Field } from '@/lib/fields/field';
import type { FilterOperand, FilterOperator } from './filter';

/** How a subject of a filter is compared. One family per row of the API's table that behaves alike. */
export type FilterFamily =
  | 'text'
  | 'richText'
  | 'number'
  | 'bool'
  | 'option'
  | 'options'
  | 'person'
  | 'people'
  | 'item'
  | 'items'
  | 'date'
  | 'instant'
  | 'signal'
  | 'compound'
  | 'status'
  | 'template'
  | 'nodes'
  | 'roleHolders'
  | 'nodeHolders'
  | 'anyRole'
  | 'itemId';

const NULLS: readonly FilterOperator[] = ['empty', 'filled'];
const ONE: readonly FilterOperator[] = ['anyOf', 'noneOf', 'is', 'isNot'];
const MANY: readonly FilterOperator[] = ['anyOf', 'noneOf', 'allOf', 'notAllOf', 'is', 'isNot'];
const ORDER: readonly FilterOperator[] = ['less', 'atMost', 'atLeast', 'greater'];
const TEXT: readonly FilterOperator[] = ['contains', 'lacks'];

/** The comparisons of a family, the likeliest first. */
export const operatorsOf: Record<FilterFamily, readonly FilterOperator[]> = {
  text: [...TEXT, 'is', 'isNot', ...NULLS],
  richText: [...TEXT, ...NULLS],
  number: ['is', 'isNot', ...ORDER, ...NULLS],
  bool: ['is', 'isNot', ...NULLS],
  option: [...ONE, ...NULLS],
  options: [...MANY, ...NULLS],
  person: [...ONE, ...NULLS],
  people: [...MANY, ...NULLS],
  item: [...ONE, ...NULLS],
  items: [...MANY, ...NULLS],
  date: ['is', ...ORDER, ...NULLS],
  instant: ['atLeast', 'atMost', 'is', 'less', 'greater'],
  signal: ['anyOf', 'noneOf'],
  compound: ['meets', 'meetsNot', ...NULLS],
  status: ['anyOf', 'noneOf'],
  template: ['anyOf', 'noneOf'],
  nodes: ['anyOf', 'noneOf', 'allOf', 'notAllOf'],
  roleHolders: ['anyOf', 'noneOf', 'allOf', 'notAllOf', ...NULLS],
  nodeHolders: ['anyOf', 'noneOf', 'allOf', 'notAllOf', ...NULLS],
  anyRole: ['anyOf', 'noneOf', 'allOf', 'notAllOf'],
  itemId: ['anyOf', 'noneOf'],
};

const OPERANDS: Record<FilterFamily, readonly FilterOperand['kind'][]> = {
  text: ['text'],
  richText: ['text'],
  number: ['number'],
  bool: ['bool'],
  option: ['ids'],
  options: ['ids'],
  person: ['people'],
  people: ['people'],
  item: ['items'],
  items: ['items'],
  date: ['day', 'relative'],
  instant: ['day', 'relative'],
  signal: ['ids'],
  compound: ['group'],
  status: ['ids'],
  template: ['ids'],
  nodes: ['ids'],
  roleHolders: ['holders'],
  nodeHolders: ['holders'],
  anyRole: ['people'],
  itemId: ['items'],
};

/** The kinds of value that `operator` of `family` compares with; the first is the usual one. */
export function operandsOf(family: FilterFamily, operator: FilterOperator): readonly FilterOperand['kind'][] {
  if (operator !== 'empty' && operator !== 'filled') return OPERANDS[family];
  return family === 'roleHolders' || family === 'nodeHolders' ? ['holders'] : ['none'];
}

const BY_TYPE: Record<string, FilterFamily> = {
  text: 'text',
  link: 'text',
  telephone: 'text',
  email: 'text',
  multi_text: 'richText',
  number: 'number',
  bool: 'bool',
  select: 'option',
  radio: 'option',
  tree_select: 'option',
  tree_multi_select: 'option',
  multi_select: 'options',
  user: 'person',
  multi_user: 'people',
  work_item_related_select: 'item',
  work_item_related_multi_select: 'items',
  date: 'date',
  precise_date: 'date',
  signal: 'signal',
  compound_field: 'compound',
};

/** Kept by the platform, yet searchable under their own keys. */
const SYSTEM: Record<string, FilterFamily> = {
  work_item_status: 'status',
  created_at: 'instant',
  updated_at: 'instant',
  start_time: 'instant',
  owner: 'person',
  updated_by: 'person',
};

/** The family of a field, or null when the API cannot search it (20068: calculated, files, votes, most system fields). */
export function familyOfField(field: Field): FilterFamily | null {
  if (field.key === 'role_owners') return 'roleHolders';
  if (field.key === 'template') return 'template';
  const ofSystem = SYSTEM[field.key];
  if (ofSystem) return ofSystem;
  const isSearchable = field.readOnlyReason === null || field.readOnlyReason === 'not-settable';
  return isSearchable ? (BY_TYPE[field.typeKey] ?? null) : null;
}

/** What can be searched although `field/all` does not list it as a field. */
export const FIXED_KEYS: Record<string, { family: FilterFamily; isNodeFlowOnly: boolean }> = {
  people: { family: 'anyRole', isNodeFlowOnly: false },
  current_nodes: { family: 'nodes', isNodeFlowOnly: true },
  all_states: { family: 'nodes', isNodeFlowOnly: true },
  node_owners: { family: 'nodeHolders', isNodeFlowOnly: true },
  work_item_id: { family: 'itemId', isNodeFlowOnly: false },
};

/** The family behind a condition's key, or null when neither a field nor a fixed key has it. */
export function familyOf(fieldKey: string, fields: readonly Field[]): FilterFamily | null {
  const field = fields.find((entry) => entry.key === fieldKey);
  return field ? familyOfField(field) : (FIXED_KEYS[fieldKey]?.family ?? null);
}
