// One search condition on a field, by the field's type (endpoints.md 5.3, second table), as SQL.
import type { FieldDef } from '../catalogue/catalogue';
import { refuse } from '../http/refusal';
import type { Json } from '../json-value';
import {
  containOperators,
  listOperators,
  negated,
  nullOperators,
  orderOperators,
  type SearchScope,
} from './search-scope';
import { boolValue, idValues, numberValue, textList, textValue, timeValue } from './search-values';
import { keyLiteral, likePattern } from './sql-conditions';

type Operators = readonly string[];

const textOperators: Operators = ['~', '!~', '=', '!=', ...nullOperators];
const choiceOperators: Operators = [...listOperators, ...nullOperators];
const severalOperators: Operators = [...choiceOperators, ...containOperators];

const operatorsOfType: Record<string, Operators> = {
  text: textOperators,
  link: textOperators,
  telephone: textOperators,
  email: textOperators,
  multi_text: ['~', '!~', ...nullOperators],
  number: ['=', '!=', ...orderOperators, ...nullOperators],
  bool: ['=', '!=', ...nullOperators],
  select: choiceOperators,
  radio: choiceOperators,
  tree_select: choiceOperators,
  tree_multi_select: choiceOperators,
  multi_select: severalOperators,
  user: choiceOperators,
  multi_user: severalOperators,
  business: choiceOperators,
  work_item_related_select: choiceOperators,
  work_item_related_multi_select: severalOperators,
  date: [...orderOperators, ...nullOperators],
  precise_date: [...orderOperators, ...nullOperators],
  signal: listOperators,
  compound_field: nullOperators,
};

const optionTypes = ['select', 'radio', 'tree_select', 'tree_multi_select', 'multi_select'];

/** SQL of a field's words: plain text, or the words of rich text blocks. */
function wordsOf(field: FieldDef, stored: string): string {
  const plain = `${stored} #>> '{}'`;
  if (field.typeKey !== 'multi_text') return plain;
  return `case jsonb_typeof(${stored}) when 'array' then jsonb_path_query_array(${stored}, '$.**.text')::text else ${plain} end`;
}

function textCondition(
  field: FieldDef,
  stored: string,
  operator: string,
  value: Json | undefined,
  scope: SearchScope,
): string {
  const text = textValue(field.key, value);
  if (operator === '=' || operator === '!=') return `${stored} #>> '{}' = ${scope.parameters.add(text)}`;
  return `${wordsOf(field, stored)} ilike ${scope.parameters.add(likePattern(text))}`;
}

/** Values in the stored form of the field, for comparing with lists. */
function listValues(field: FieldDef, value: Json | undefined): (string | number)[] {
  if (field.typeKey.startsWith('work_item_related')) return idValues(field.key, value);
  const values = textList(field.key, value);
  return optionTypes.includes(field.typeKey) && values.length > 50 ? refuse(20064) : values;
}

/** What is stored when the field holds exactly this value, or holds it among others. */
function storedWith(field: FieldDef, value: string | number): Json {
  if (field.typeKey === 'tree_multi_select') return [[value]];
  return field.typeKey.includes('multi') || field.typeKey === 'tree_select' ? [value] : value;
}

function listCondition(
  field: FieldDef,
  stored: string,
  operator: string,
  value: Json | undefined,
  scope: SearchScope,
): string {
  const values = listValues(field, value);
  const holds = (entry: string | number) =>
    `${scope.source} @> ${scope.parameters.add(JSON.stringify({ [field.key]: storedWith(field, entry) }))}::jsonb`;
  if (operator === 'HAS ANY OF' || operator === 'HAS NONE OF') return `(${values.map(holds).join(' or ')})`;
  // A cascade is equal when it ends there; above its end only HAS ANY OF finds it.
  if (field.typeKey === 'tree_select')
    return `${stored} ->> -1 = all(${scope.parameters.add(values)}::text[])`;
  const all = values.map(holds).join(' and ');
  if (operator === 'CONTAINS' || operator === 'NOT CONTAINS') return `(${all})`;
  // Equal sets: holds all of them, and no more than them.
  const count = scope.parameters.add(new Set(values).size);
  return `(${all} and case jsonb_typeof(${stored}) when 'array' then jsonb_array_length(${stored}) else 1 end = ${count}::int)`;
}

function signalCondition(field: FieldDef, stored: string, operator: string, value: Json | undefined): string {
  const values = textList(field.key, value);
  if ((operator === '=' || operator === '!=') && values.length !== 1) return refuse(20066);
  const conditions = values.map((entry) => {
    if (entry === 'true' || entry === 'false') return `${stored} = '${entry}'::jsonb`;
    return entry === 'null' || entry === 'undefined' ? isNull(stored) : refuse(20067);
  });
  return `(${conditions.join(' or ')})`;
}

function isNull(stored: string): string {
  return `coalesce(jsonb_typeof(${stored}), 'null') = 'null'`;
}

function positive(
  field: FieldDef,
  stored: string,
  operator: string,
  value: Json | undefined,
  scope: SearchScope,
): string {
  const { parameters } = scope;
  switch (field.typeKey) {
    case 'number':
      return `(${stored})::numeric ${operator.replace('!', '')} ${parameters.add(numberValue(field.key, value))}::numeric`;
    case 'bool':
      return `${stored} = ${parameters.add(JSON.stringify(boolValue(field.key, value)))}::jsonb`;
    case 'date':
      return `(${stored})::bigint ${operator} ${parameters.add(timeValue(field.key, value))}::bigint`;
    case 'precise_date':
      return `(${stored} -> 'start_time')::bigint ${operator} ${parameters.add(timeValue(field.key, value))}::bigint`;
    case 'signal':
      return signalCondition(field, stored, operator, value);
  }
  if (textOperators === operatorsOfType[field.typeKey] || field.typeKey === 'multi_text') {
    return textCondition(field, stored, operator, value, scope);
  }
  return listCondition(field, stored, operator, value, scope);
}

const negative = ['!~', '!=', 'HAS NONE OF', 'NOT CONTAINS'];

/** The condition `operator value` on a stored field. Refuses what the field's type does not offer (20063, 20068). */
export function fieldCondition(
  field: FieldDef,
  operator: string,
  value: Json | undefined,
  scope: SearchScope,
): string {
  const operators = operatorsOfType[field.typeKey];
  if (!operators || field.write === 'calculated')
    return refuse(20068, `search param [${field.key}] is not supported`);
  if (!operators.includes(operator))
    return refuse(20063, `operator [${operator}] of [${field.key}] is wrong`);
  const stored = `(${scope.source} -> ${keyLiteral(field.key)})`;
  if (operator === 'IS NULL') return isNull(stored);
  if (operator === 'IS NOT NULL') return negated(isNull(stored));
  // A stored null is JSON's, not SQL's: taken away first, so that casts never meet it.
  const condition = positive(field, `nullif(${stored}, 'null'::jsonb)`, operator, value, scope);
  return negative.includes(operator) ? negated(condition) : condition;
}
