// What a set of work items is asked for by: a text, nested groups of conditions, and what to do with terminated items.
// Built by the explorer, kept in URLs and saved views, run by server/work-items; bulk edits and the schedule take it over.

/** Every comparison a person can choose; which of them a field takes is in filter-family.ts. */
export const filterOperators = [
  'contains',
  'lacks',
  'is',
  'isNot',
  'anyOf',
  'noneOf',
  'allOf',
  'notAllOf',
  'less',
  'greater',
  'atMost',
  'atLeast',
  'empty',
  'filled',
  'meets',
  'meetsNot',
] as const;
export type FilterOperator = (typeof filterOperators)[number];

/** Stands among user keys for whoever looks: a shared view "mine" is everybody's own. */
export const ME = 'me';

/** A day as it was chosen: fixed, or counted from the day on which the filter runs (0 today, -7 a week ago). */
export type FilterDay = { kind: 'day'; day: number } | { kind: 'relative'; days: number };

/**
 * What a condition compares with. `ids`: option ids, state keys, node names, signal states. `people`: user keys or ME.
 * `holders`: people in one role (`of` = role id) or at one node (`of` = node name). `group`: conditions on the
 * sub-fields of a compound field, met by `any` or `every` of its rows.
 */
export type FilterOperand =
  | { kind: 'none' }
  | { kind: 'text'; text: string }
  | { kind: 'number'; value: number }
  | { kind: 'bool'; value: boolean }
  | { kind: 'ids'; ids: string[] }
  | { kind: 'people'; userKeys: string[] }
  | { kind: 'items'; ids: number[] }
  | FilterDay
  | { kind: 'holders'; of: string; userKeys: string[] }
  | { kind: 'group'; rows: 'any' | 'every'; group: FilterGroup };

/** One condition; `fieldKey` is a field's key or one of the fixed keys of filter-subject.ts. */
export type FilterCondition = {
  kind: 'condition';
  fieldKey: string;
  operator: FilterOperator;
  operand: FilterOperand;
};

/** Conditions and groups joined by one word. An empty group holds for everything. */
export type FilterGroup = { kind: 'and' | 'or'; entries: FilterEntry[] };
export type FilterEntry = FilterCondition | FilterGroup;

/** The whole question. `text`: part of the name. Terminated items are left out unless asked for. */
export type ItemFilter = {
  text: string;
  terminated: 'without' | 'with' | 'only';
  group: FilterGroup;
};

/** Asks for everything that is not terminated. */
export const NO_FILTER: ItemFilter = { text: '', terminated: 'without', group: { kind: 'and', entries: [] } };

/** What one search of the Open API takes (endpoints.md 5.3). */
export const CONDITIONS_MAX = 50;
/** What one list of options takes (20064). */
export const IDS_MAX = 50;
/** Deeper nesting is no longer readable for a person. */
export const DEPTH_MAX = 4;

/** Every condition of the tree, from left to right; those inside compound conditions come after their own. */
export function conditionsIn(group: FilterGroup): FilterCondition[] {
  return group.entries.flatMap((entry) => {
    if (entry.kind !== 'condition') return conditionsIn(entry);
    return entry.operand.kind === 'group' ? [entry, ...conditionsIn(entry.operand.group)] : [entry];
  });
}

/** True when the filter leaves nothing out but terminated items. */
export function isNoFilter(filter: ItemFilter): boolean {
  return filter.text === '' && filter.terminated === 'without' && conditionsIn(filter.group).length === 0;
}
