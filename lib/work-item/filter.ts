// What a set of work items is asked for by: a text, nested groups of conditions, and what to do with terminated items.
// Built by the explorer, kept in URLs and saved views, run by server/work-items; bulk edits and the schedule take it over.
import { z } from 'zod';
import { FIRST_DAY, LAST_DAY } from '@/lib/schedule/days';

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

const ids = z.array(z.string().min(1).max(200)).max(IDS_MAX);
const people = z.array(z.union([z.literal(ME), z.string().regex(/^\d{1,32}$/)])).max(IDS_MAX);

const operand: z.ZodType<FilterOperand> = z.lazy(() =>
  z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('none') }),
    z.object({ kind: z.literal('text'), text: z.string().max(200) }),
    z.object({ kind: z.literal('number'), value: z.number() }),
    z.object({ kind: z.literal('bool'), value: z.boolean() }),
    z.object({ kind: z.literal('ids'), ids }),
    z.object({ kind: z.literal('people'), userKeys: people }),
    z.object({ kind: z.literal('items'), ids: z.array(z.number().int().positive()).max(IDS_MAX) }),
    z.object({ kind: z.literal('day'), day: z.number().int().min(FIRST_DAY).max(LAST_DAY) }),
    z.object({ kind: z.literal('relative'), days: z.number().int().min(-3650).max(3650) }),
    z.object({ kind: z.literal('holders'), of: z.string().min(1).max(200), userKeys: people }),
    z.object({ kind: z.literal('group'), rows: z.enum(['any', 'every']), group: filterGroup }),
  ]),
);

const condition: z.ZodType<FilterCondition> = z.object({
  kind: z.literal('condition'),
  fieldKey: z.string().regex(/^[\w-]{1,128}$/),
  operator: z.enum(filterOperators),
  operand,
});

const filterGroup: z.ZodType<FilterGroup> = z.lazy(() =>
  z.object({
    kind: z.enum(['and', 'or']),
    entries: z.array(z.union([condition, filterGroup])).max(CONDITIONS_MAX),
  }),
);

/** Reads a filter that came from a URL, a request or a stored view; too many conditions or too deep is refused. */
export const itemFilter: z.ZodType<ItemFilter> = z
  .object({
    text: z.string().trim().max(200),
    terminated: z.enum(['without', 'with', 'only']),
    group: filterGroup,
  })
  .refine((filter) => conditionsIn(filter.group).length <= CONDITIONS_MAX)
  .refine((filter) => depthOf(filter.group) <= DEPTH_MAX);

/** Every condition of the tree, from left to right; those inside compound conditions come after their own. */
export function conditionsIn(group: FilterGroup): FilterCondition[] {
  return group.entries.flatMap((entry) => {
    if (entry.kind !== 'condition') return conditionsIn(entry);
    return entry.operand.kind === 'group' ? [entry, ...conditionsIn(entry.operand.group)] : [entry];
  });
}

function depthOf(group: FilterGroup): number {
  const depths = group.entries.map((entry) => {
    if (entry.kind !== 'condition') return depthOf(entry);
    return entry.operand.kind === 'group' ? depthOf(entry.operand.group) : 0;
  });
  return 1 + Math.max(0, ...depths);
}

/** True when the filter leaves nothing out but terminated items. */
export function isNoFilter(filter: ItemFilter): boolean {
  return filter.text === '' && filter.terminated === 'without' && conditionsIn(filter.group).length === 0;
}
