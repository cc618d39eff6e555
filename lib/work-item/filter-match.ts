// Whether an item fits a filter, judged by its values alone: the cross-check of what the API gave (pitfalls 2.3), where a
// filter that was ignored brings everything back. Three answers: yes, no, and null where the values do not tell.

import type { Field } from '@/lib/fields/field';
import { EMPTY, type FieldValue } from '@/lib/fields/field-value';
import { normalTypeKey } from '@/lib/fields/type-key';
import type { Day } from '@/lib/schedule/days';
import { type FilterCondition, type FilterEntry, type FilterGroup, ME } from './filter';
import type { WorkItem } from './work-item';

/** Taken once per check. */
export type MatchContext = { fields: readonly Field[]; userKey: string; today: Day };

type Answer = boolean | null;

const NEGATIVE: Partial<Record<FilterCondition['operator'], FilterCondition['operator']>> = {
  lacks: 'contains',
  isNot: 'is',
  noneOf: 'anyOf',
  notAllOf: 'allOf',
  filled: 'empty',
};

/** Whether `item` fits `entry`; null when it cannot be told from the item (compound rows, any role, rich text). */
export function fits(item: WorkItem, entry: FilterEntry, context: MatchContext): Answer {
  return entry.kind === 'condition' ? fitsCondition(item, entry, context) : fitsGroup(item, entry, context);
}

function fitsGroup(item: WorkItem, group: FilterGroup, context: MatchContext): Answer {
  if (group.entries.length === 0) return true;
  const answers = group.entries.map((entry) => fits(item, entry, context));
  const decides = group.kind === 'or';
  if (answers.includes(decides)) return decides;
  return answers.includes(null) ? null : !decides;
}

function fitsCondition(item: WorkItem, condition: FilterCondition, context: MatchContext): Answer {
  const positive = NEGATIVE[condition.operator];
  if (!positive) return holds(item, condition, context);
  const answer = holds(item, { ...condition, operator: positive }, context);
  return answer === null ? null : !answer;
}

function holds(item: WorkItem, condition: FilterCondition, context: MatchContext): Answer {
  const { fieldKey, operator, operand } = condition;
  if (fieldKey === 'current_nodes' && operand.kind === 'ids')
    return compareSets(
      operator,
      item.currentNodes.map((node) => node.name),
      operand.ids,
    );
  if (fieldKey === 'template' && operand.kind === 'ids')
    return item.templateId === null ? null : compareSets(operator, [String(item.templateId)], operand.ids);
  if (fieldKey === 'work_item_id' && operand.kind === 'items')
    return compareSets(operator, [item.id], operand.ids);
  const field = context.fields.find((entry) => entry.key === fieldKey);
  if (!field) return null;
  const value = item.values[fieldKey] ?? EMPTY;
  if (value.kind === 'unreadable') return null;
  if (operator === 'empty' && operand.kind === 'none') return isEmpty(value);
  return compareValue(operator, value, condition, field, context);
}

/** A rich text may be empty in ways of its own, so only what is plainly there or not counts. */
function isEmpty(value: FieldValue): Answer {
  if (value.kind === 'empty') return true;
  return value.kind === 'richText' || value.kind === 'groups' ? null : false;
}

function compareValue(
  operator: FilterCondition['operator'],
  value: FieldValue,
  { operand }: FilterCondition,
  field: Field,
  context: MatchContext,
): Answer {
  const me = (keys: readonly string[]) => keys.map((key) => (key === ME ? context.userKey : key));
  switch (operand.kind) {
    case 'text':
      return compareText(operator, value, operand.text);
    case 'number':
      return value.kind === 'number' ? compareNumbers(operator, value.value, operand.value) : false;
    case 'bool':
      return value.kind === 'bool' && value.value === operand.value;
    case 'ids': {
      const ids = idsIn(value, normalTypeKey(field.typeKey), operator);
      return ids && compareSets(operator, ids, operand.ids);
    }
    case 'people':
      return compareSets(operator, peopleIn(value), me(operand.userKeys));
    case 'items':
      return compareSets(operator, itemsIn(value), operand.ids);
    case 'day':
    case 'relative': {
      const day = operand.kind === 'day' ? operand.day : context.today + operand.days;
      const stored = dayIn(value);
      return stored === null ? false : compareNumbers(operator, stored, day);
    }
    case 'holders': {
      if (value.kind !== 'roles') return value.kind === 'empty' ? operator === 'empty' : null;
      const holders = value.roles.find((role) => role.roleId === operand.of)?.ownerKeys ?? [];
      return operator === 'empty'
        ? holders.length === 0
        : compareSets(operator, holders, me(operand.userKeys));
    }
    default:
      return null;
  }
}

function compareText(operator: FilterCondition['operator'], value: FieldValue, text: string): Answer {
  if (value.kind === 'empty') return false;
  if (value.kind !== 'text') return null;
  if (operator === 'is') return value.text === text;
  return value.text.toLowerCase().includes(text.toLowerCase());
}

function compareNumbers(operator: FilterCondition['operator'], stored: number, asked: number): Answer {
  switch (operator) {
    case 'is':
      return stored === asked;
    case 'less':
      return stored < asked;
    case 'greater':
      return stored > asked;
    case 'atMost':
      return stored <= asked;
    case 'atLeast':
      return stored >= asked;
    default:
      return null;
  }
}

function compareSets<Entry>(
  operator: FilterCondition['operator'],
  stored: readonly Entry[],
  asked: readonly Entry[],
): Answer {
  const has = new Set(stored);
  if (operator === 'anyOf') return asked.some((entry) => has.has(entry));
  const hasAll = asked.every((entry) => has.has(entry));
  if (operator === 'allOf') return hasAll;
  return operator === 'is' ? hasAll && has.size === new Set(asked).size : null;
}

/** The option ids of a value; of a cascade every step counts, except for equality, which the API keeps to itself. */
function idsIn(value: FieldValue, typeKey: string, operator: FilterCondition['operator']): string[] | null {
  const isCascade = typeKey.startsWith('tree_');
  if (isCascade && operator === 'is') return null;
  switch (value.kind) {
    case 'empty':
      return typeKey === 'signal' ? ['null', 'undefined'] : [];
    case 'option':
      return [value.option.id];
    case 'options':
      return value.options.map((option) => option.id);
    case 'path':
      return value.path.map((step) => step.id);
    case 'paths':
      return value.paths.flatMap((path) => path.map((step) => step.id));
    case 'signal':
      return [String(value.state === 'passed')];
    default:
      return null;
  }
}

function peopleIn(value: FieldValue): string[] {
  if (value.kind === 'person') return [value.userKey];
  return value.kind === 'people' ? value.userKeys : [];
}

function itemsIn(value: FieldValue): number[] {
  if (value.kind === 'workItem') return [value.id];
  return value.kind === 'workItems' ? value.ids : [];
}

function dayIn(value: FieldValue): Day | null {
  if (value.kind === 'date') return value.day;
  return value.kind === 'dayRange' ? value.startDay : null;
}

/** The keys of conditions that most of the given rows break although all rows should meet them; [] when nothing is wrong. */
export function brokenConditions(
  group: FilterGroup,
  items: readonly WorkItem[],
  context: MatchContext,
): string[] {
  if (items.length === 0 || group.kind !== 'and') return brokenAsOne(group, items, context);
  // Rows may have changed between the search and now, so one row proves nothing; most of them do.
  return group.entries.flatMap((entry) =>
    brokenAsOne(entry.kind === 'condition' ? { kind: 'and', entries: [entry] } : entry, items, context),
  );
}

function brokenAsOne(group: FilterGroup, items: readonly WorkItem[], context: MatchContext): string[] {
  const broken = items.filter((item) => fits(item, group, context) === false).length;
  return broken * 2 > items.length ? keysIn(group) : [];
}

function keysIn(group: FilterGroup): string[] {
  const keys = group.entries.flatMap((entry) =>
    entry.kind === 'condition' ? [entry.fieldKey] : keysIn(entry),
  );
  return [...new Set(keys)];
}
