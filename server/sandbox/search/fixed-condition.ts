// Search conditions on the fixed keys (endpoints.md 5.3, first table), as SQL.
import { refuse } from '../http/refusal';
import { isRecord, type Json } from '../json-value';
import {
  anyNodeTerm,
  currentNodeTerm,
  nodeOwnerTerm,
  personTerm,
  roleFilledTerm,
  roleTerm,
} from '../store/search-terms';
import {
  containOperators,
  listOperators,
  negated,
  nullOperators,
  orderOperators,
  type SearchScope,
} from './search-scope';
import { idValues, numberValue, textList, textValue, timeValue } from './search-values';

type Condition = (operator: string, value: Json | undefined, scope: SearchScope) => string;

interface FixedKey {
  operators: readonly string[];
  condition: Condition;
  /** Only node flow has it. */
  isNodeFlowOnly?: boolean;
}

const negative = ['!=', 'HAS NONE OF', 'NOT CONTAINS'];

function turned(operator: string, condition: string): string {
  return negative.includes(operator) ? negated(condition) : condition;
}

/** Words that must be there: any of them, or all of them. */
function termCondition(operator: string, terms: readonly string[], scope: SearchScope): string {
  const isAny = operator === 'HAS ANY OF' || operator === 'HAS NONE OF';
  return turned(operator, `terms ${isAny ? '&&' : '@>'} ${scope.parameters.add(terms)}`);
}

/** Equal sets: all the words, and no other word of their kind (`prefix`). */
function equalCondition(
  operator: string,
  terms: readonly string[],
  prefix: string,
  scope: SearchScope,
): string {
  const { parameters } = scope;
  const others = `exists (select from unnest(terms) term where starts_with(term, ${parameters.add(prefix)}) and term <> all(${parameters.add(terms)}))`;
  return turned(operator, `(terms @> ${parameters.add(terms)} and not ${others})`);
}

function byTerms(operator: string, terms: readonly string[], prefix: string, scope: SearchScope): string {
  return operator === '=' || operator === '!='
    ? equalCondition(operator, terms, prefix, scope)
    : termCondition(operator, terms, scope);
}

function people(operator: string, value: Json | undefined, scope: SearchScope): string {
  if (scope.type.typeKey === 'issue') return refuse(20071);
  // Everybody has a creator, so nobody's people are empty.
  if (operator === 'IS NULL' || operator === 'IS NOT NULL') return String(operator === 'IS NOT NULL');
  return byTerms(operator, textList('people', value).map(personTerm), 'p:', scope);
}

interface Holder {
  name: string;
  owners: string[];
}

/** IS NULL and IS NOT NULL ask for no value: when none names a role or node they look at every one. */
function isWithoutValue(operator: string, value: Json | undefined): boolean {
  const isNamed = isRecord(value) || (Array.isArray(value) && value.length > 0);
  return operator.startsWith('IS ') && !isNamed;
}

/** Whether some word begins with this. */
function someTerm(prefix: string, scope: SearchScope): string {
  return `exists (select from unnest(terms) term where starts_with(term, ${scope.parameters.add(prefix)}))`;
}

function nullness(operator: string, present: string): string {
  return operator === 'IS NULL' ? negated(present) : present;
}

/** Reads `[{role | state_name, owners}]`; the entries are joined by AND. */
function holders(key: string, member: string, operator: string, value: Json | undefined): Holder[] {
  if (!Array.isArray(value) || value.length === 0)
    return refuse(20069, `search param [${key}] value is wrong`);
  return value.map((entry) => {
    if (!isRecord(entry)) return refuse(20069, `search param [${key}] value is wrong`);
    const isNull = operator.startsWith('IS ');
    return { name: textValue(key, entry[member]), owners: isNull ? [] : textList(key, entry.owners) };
  });
}

function roleOwners(operator: string, value: Json | undefined, scope: SearchScope): string {
  if (isWithoutValue(operator, value)) return nullness(operator, someTerm(roleFilledTerm(''), scope));
  const conditions = holders('role_owners', 'role', operator, value).map(({ name, owners }) => {
    if (operator.startsWith('IS '))
      return nullness(operator, `terms @> ${scope.parameters.add([roleFilledTerm(name)])}`);
    return byTerms(
      operator,
      owners.map((owner) => roleTerm(name, owner)),
      `r:${name}:`,
      scope,
    );
  });
  return `(${conditions.join(' and ')})`;
}

function nodeOwners(operator: string, value: Json | undefined, scope: SearchScope): string {
  if (isWithoutValue(operator, value)) return nullness(operator, someTerm('o:', scope));
  const conditions = holders('node_owners', 'state_name', operator, value).map(({ name, owners }) => {
    if (operator.startsWith('IS ')) return nullness(operator, someTerm(`o:${name}:`, scope));
    return byTerms(
      operator,
      owners.map((owner) => nodeOwnerTerm(name, owner)),
      `o:${name}:`,
      scope,
    );
  });
  return `(${conditions.join(' and ')})`;
}

function nodeTime(operator: string, value: Json | undefined, scope: SearchScope): string {
  if (isWithoutValue(operator, value))
    return nullness(
      operator,
      `exists (select from jsonb_array_elements(flow -> 'nodes') node where (node -> 'beginAt')::bigint > 0)`,
    );
  if (!isRecord(value)) return refuse(20069, 'search param [feature_state_time] value is wrong');
  const name = textValue('feature_state_time', value.state_name);
  const when = numberValue('feature_state_time', value.state_condition ?? 0) === 0 ? 'beginAt' : 'finishAt';
  const keys = scope.type.templates.flatMap(({ nodes }) =>
    nodes.filter((node) => node.name === name).map(({ key }) => key),
  );
  const happened = (test: string) =>
    `exists (select from jsonb_array_elements(flow -> 'nodes') node where node ->> 'key' = any(${scope.parameters.add(keys)}) and (node -> '${when}')::bigint ${test})`;
  if (operator.startsWith('IS ')) return nullness(operator, happened('> 0'));
  const at = scope.parameters.add(timeValue('feature_state_time', value.state_timestamp));
  return happened(`${operator} ${at}::bigint and (node -> '${when}')::bigint > 0`);
}

function columnIn(column: string, type: 'text' | 'bigint'): Condition {
  return (operator, value, { parameters }) => {
    if (operator === 'IS NULL' || operator === 'IS NOT NULL') return String(operator === 'IS NOT NULL');
    const values = type === 'bigint' ? idValues(column, value) : textList(column, value);
    if (['<', '>', '<=', '>='].includes(operator))
      return `${column} ${operator} ${parameters.add(values[0])}::bigint`;
    // A column holds one value: equal to a list only when the list has one member.
    const test = operator === '=' || operator === '!=' ? 'all' : 'any';
    return turned(operator, `${column} = ${test}(${parameters.add(values)}::${type}[])`);
  };
}

function timeColumn(column: string): Condition {
  return (operator, value, { parameters }) => {
    const at = parameters.add(timeValue(column, value));
    return turned(operator, `${column} ${operator.replace('!=', '=')} ${at}::bigint`);
  };
}

const order = [...orderOperators];
const wide = [...listOperators, ...nullOperators, ...containOperators];
const time: readonly string[] = ['=', '!=', ...order];

/** The fixed keys; everything else is looked up among the fields of the type. */
export const fixedKeys: Record<string, FixedKey> = {
  work_item_id: { operators: [...listOperators, ...order], condition: columnIn('id', 'bigint') },
  work_item_status: { operators: listOperators, condition: columnIn('status_key', 'text') },
  template_id: {
    operators: [...listOperators, ...nullOperators],
    condition: columnIn('template_id', 'bigint'),
  },
  created_at: { operators: time, condition: timeColumn('created_at') },
  start_time: { operators: time, condition: timeColumn('created_at') },
  updated_at: { operators: time, condition: timeColumn('updated_at') },
  owner: { operators: [...listOperators, ...nullOperators], condition: columnIn('created_by', 'text') },
  updated_by: { operators: [...listOperators, ...nullOperators], condition: columnIn('updated_by', 'text') },
  people: { operators: wide, condition: people },
  role_owners: { operators: wide, condition: roleOwners },
  node_owners: { operators: wide, condition: nodeOwners, isNodeFlowOnly: true },
  current_nodes: {
    operators: [...listOperators, ...containOperators],
    isNodeFlowOnly: true,
    condition: (operator, value, scope) =>
      byTerms(operator, textList('current_nodes', value).map(currentNodeTerm), 'n:', scope),
  },
  all_states: {
    operators: [...listOperators, ...containOperators],
    isNodeFlowOnly: true,
    condition: (operator, value, scope) =>
      byTerms(operator, textList('all_states', value).map(anyNodeTerm), 's:', scope),
  },
  feature_state_time: { operators: [...order, ...nullOperators], isNodeFlowOnly: true, condition: nodeTime },
};
