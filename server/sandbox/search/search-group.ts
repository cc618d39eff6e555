// A SearchGroup of 5.3 as SQL: conditions joined by AND or OR, groups within groups, groups of compound fields.
import type { FieldDef } from '../catalogue/catalogue';
import { terminatedStatusKey } from '../catalogue/catalogue';
import { optionalRecords, optionalString } from '../http/body-members';
import { refuse } from '../http/refusal';
import { isRecord, type JsonRecord } from '../json-value';
import { fieldCondition } from './field-condition';
import { fixedKeys } from './fixed-condition';
import { negated, type SearchScope } from './search-scope';
import { textValue } from './search-values';
import { keyLiteral, likePattern } from './sql-conditions';

/** What is counted and found out while a group is read. */
export interface SearchNotes {
  conditions: number;
  /** True when terminated items were asked for by status. */
  wantsTerminated: boolean;
}

const maxConditions = 50;

function nameCondition(operator: string, param: JsonRecord, { parameters }: SearchScope): string {
  if (operator === 'IS NULL' || operator === 'IS NOT NULL')
    return operator === 'IS NULL' ? "name = ''" : "name <> ''";
  const text = textValue('name', param.value);
  if (operator === '=' || operator === '!=') return `name ${operator} ${parameters.add(text)}`;
  if (operator !== '~' && operator !== '!~')
    return refuse(20063, `operator [${operator}] of [name] is wrong`);
  return `name ${operator === '~' ? 'ilike' : 'not ilike'} ${parameters.add(likePattern(text))}`;
}

/** Joins a condition over the groups of a compound field: of any group, or of every group. */
function overGroups(field: FieldDef, condition: string, pre: string): string {
  const stored = `fields -> ${keyLiteral(field.key)}`;
  const groups = `jsonb_array_elements(case jsonb_typeof(${stored}) when 'array' then ${stored} else '[]'::jsonb end) compound`;
  if (pre !== 'EVERY') return `exists (select from ${groups} where ${condition})`;
  return `not exists (select from ${groups} where not coalesce(${condition}, false))`;
}

function preOperator(param: JsonRecord): string {
  const pre = optionalString(param, 'pre_operator');
  return ['', 'ANY', 'EVERY'].includes(pre) ? pre : refuse(20063, `pre_operator [${pre}] is wrong`);
}

function compoundCondition(
  field: FieldDef,
  operator: string,
  param: JsonRecord,
  scope: SearchScope,
  notes: SearchNotes,
): string {
  const group = param.value_search_groups;
  if (!isRecord(group)) return refuse(20069, `search param [${field.key}] value is wrong`);
  const inner: SearchScope = {
    ...scope,
    source: "(compound -> 'fields')",
    type: { ...scope.type, fields: field.subFields },
  };
  const condition = overGroups(field, groupCondition(group, inner, notes, true), preOperator(param));
  return operator === 'MEET' ? condition : negated(condition);
}

function noteTerminated(
  key: string,
  operator: string,
  param: JsonRecord,
  scope: SearchScope,
  notes: SearchNotes,
): void {
  if (key !== 'work_item_status' || !['=', 'HAS ANY OF'].includes(operator) || !Array.isArray(param.value))
    return;
  if (param.value.includes('closed') && param.value.includes('systemEnded')) refuse(20069);
  notes.wantsTerminated ||= param.value.includes(terminatedStatusKey(scope.type));
}

function paramCondition(param: JsonRecord, scope: SearchScope, notes: SearchNotes, isInner: boolean): string {
  notes.conditions += 1;
  if (notes.conditions > maxConditions) refuse(20006, `at most ${maxConditions} search params`);
  const key = optionalString(param, 'param_key');
  const operator = optionalString(param, 'operator');
  const fixed = isInner || !Object.hasOwn(fixedKeys, key) ? undefined : fixedKeys[key];
  if (fixed) {
    if (fixed.isNodeFlowOnly && scope.type.flowMode === 'stateflow') refuse(20065);
    if (!fixed.operators.includes(operator)) refuse(20063, `operator [${operator}] of [${key}] is wrong`);
    noteTerminated(key, operator, param, scope, notes);
    return fixed.condition(operator, param.value, scope);
  }
  if (key === 'name' && !isInner) return nameCondition(operator, param, scope);
  const field = scope.type.fields.find((candidate) => candidate.key === key && candidate.write !== 'system');
  if (field?.typeKey === 'compound_field' && ['MEET', 'NOT MEET'].includes(operator)) {
    return compoundCondition(field, operator, param, scope, notes);
  }
  if (field) return fieldCondition(field, operator, param.value, scope);
  for (const compound of isInner ? [] : scope.type.fields) {
    const sub = compound.subFields.find((candidate) => candidate.key === key);
    if (!sub) continue;
    const condition = fieldCondition(sub, operator, param.value, {
      ...scope,
      source: "(compound -> 'fields')",
    });
    return overGroups(compound, condition, preOperator(param));
  }
  return refuse(20068, `search param [${key}] is not supported`);
}

/** The SQL of a group; an empty group holds for everything. */
export function groupCondition(
  group: JsonRecord,
  scope: SearchScope,
  notes: SearchNotes,
  isInner = false,
): string {
  const conjunction = optionalString(group, 'conjunction');
  if (conjunction !== 'AND' && conjunction !== 'OR') return refuse(20072);
  const params = (optionalRecords(group, 'search_params') ?? []).map((param) =>
    paramCondition(param, scope, notes, isInner),
  );
  const groups = (optionalRecords(group, 'search_groups') ?? []).map((inner) =>
    groupCondition(inner, scope, notes, isInner),
  );
  const all = [...params, ...groups];
  return all.length === 0 ? 'true' : `(${all.join(conjunction === 'AND' ? ' and ' : ' or ')})`;
}
