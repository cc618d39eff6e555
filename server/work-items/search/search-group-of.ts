// Turns a filter into the condition tree of a search. A condition that cannot be asked is an error on its field, never left
// out: the set would silently grow, and bulk edits run on it.
import { ok, type Result } from '@/lib/errors/result';
import type { Field } from '@/lib/fields/field';
import type { FilterCondition, FilterEntry, FilterGroup, ItemFilter } from '@/lib/work-item/filter';
import { type FilterFamily, familyOf, operandsOf, operatorsOf } from '@/lib/work-item/filter-family';
import { fail } from '../../fail';
import type { SearchGroup, SearchParam } from '../../open-api/search-group';
import type { SearchContext } from './search-context';
import { dayOf, dayParams, searchValue, wireOperator } from './search-value';

/** What terminated items are called in a type's status options (endpoints.md 5.3). */
const TERMINATED_KEYS = ['closed', 'systemEnded'];
/** The template's field is listed as `template` but searched as `template_id`. */
const SEARCH_KEYS: Record<string, string> = { template: 'template_id' };

type Part = { param: SearchParam } | { group: SearchGroup };

function isUnfinished(condition: FilterCondition): boolean {
  const { operand, operator } = condition;
  switch (operand.kind) {
    case 'text':
      return operand.text === '';
    case 'ids':
    case 'items':
      return operand.ids.length === 0;
    case 'people':
      return operand.userKeys.length === 0;
    case 'holders':
      return operand.userKeys.length === 0 && operator !== 'empty' && operator !== 'filled';
    case 'group':
      return operand.group.entries.length === 0;
    default:
      return false;
  }
}

/** Checks a condition against the metadata of now; gives its family. */
function checked(condition: FilterCondition, fields: readonly Field[]): Result<FilterFamily> {
  const { fieldKey, operator, operand } = condition;
  const field = fields.find((entry) => entry.key === fieldKey);
  const family = familyOf(fieldKey, fields);
  const params = { field: field?.name ?? fieldKey };
  if (!family)
    return fail('invalid', field ? 'filter.notSearchable' : 'filter.fieldGone', { fieldKey, params });
  if (!operatorsOf[family].includes(operator))
    return fail('invalid', 'filter.operator', { fieldKey, params });
  if (!operandsOf(family, operator).includes(operand.kind) || isUnfinished(condition))
    return fail('invalid', 'filter.operand', { fieldKey, params });
  return ok(family);
}

function partOf(condition: FilterCondition, context: SearchContext): Result<Part> {
  const family = checked(condition, context.fields);
  if (!family.ok) return family;
  const { operator, operand } = condition;
  const key = SEARCH_KEYS[condition.fieldKey] ?? condition.fieldKey;
  if (operand.kind === 'day' || operand.kind === 'relative') {
    const params = dayParams(key, operator, dayOf(operand, context.today), context.zone);
    return ok({ group: { conjunction: 'AND', params } });
  }
  if (operand.kind === 'group') {
    const compound = context.fields.find((field) => field.key === condition.fieldKey);
    const inner = groupOf(operand.group, { ...context, fields: compound?.compoundFields ?? [] });
    if (!inner.ok) return inner;
    const preOperator = operand.rows === 'every' ? 'EVERY' : 'ANY';
    return ok({ param: { key, operator: wireOperator(operator), preOperator, valueGroup: inner.value } });
  }
  const value = searchValue(operand, family.value, context);
  return ok({ param: { key, operator: wireOperator(operator), ...(value === undefined ? {} : { value }) } });
}

function entryOf(entry: FilterEntry, context: SearchContext): Result<Part> {
  if (entry.kind === 'condition') return partOf(entry, context);
  const group = groupOf(entry, context);
  return group.ok ? ok({ group: group.value }) : group;
}

function groupOf(group: FilterGroup, context: SearchContext): Result<SearchGroup> {
  const params: SearchParam[] = [];
  const groups: SearchGroup[] = [];
  for (const entry of group.entries) {
    // An empty group holds for everything, which inside "or" would undo its neighbours.
    if (entry.kind !== 'condition' && entry.entries.length === 0) continue;
    const part = entryOf(entry, context);
    if (!part.ok) return part;
    if ('param' in part.value) params.push(part.value.param);
    else groups.push(part.value.group);
  }
  return ok({ conjunction: group.kind === 'or' ? 'OR' : 'AND', params, groups });
}

/** The status keys that let terminated items in: only they can be asked for terminated ones. */
function statusKeys(filter: ItemFilter, fields: readonly Field[]): string[] {
  const all =
    fields.find((field) => field.key === 'work_item_status')?.options.map((option) => option.id) ?? [];
  return filter.terminated === 'with' ? all : all.filter((key) => TERMINATED_KEYS.includes(key));
}

/** The whole filter as one tree, joined by AND at its top. Errors name the field of the condition that cannot be asked. */
export function searchGroupOf(filter: ItemFilter, context: SearchContext): Result<SearchGroup> {
  const group = groupOf(filter.group, context);
  if (!group.ok) return group;
  const params: SearchParam[] = [];
  if (filter.text !== '') params.push({ key: 'name', operator: '~', value: filter.text });
  if (filter.terminated !== 'without') {
    const keys = statusKeys(filter, context.fields);
    if (keys.length === 0) return fail('invalid', 'filter.noTerminated');
    params.push({ key: 'work_item_status', operator: 'HAS ANY OF', value: keys });
  }
  const isEmpty = group.value.params.length === 0 && group.value.groups?.length === 0;
  return ok({ conjunction: 'AND', params, groups: isEmpty ? [] : [group.value] });
}
