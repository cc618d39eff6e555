// One operand as the API wants it beside a key and an operator (endpoints.md 5.3). Called by search-group-of.ts.

import { type Day, endOfDayMs, startOfDayMs } from '@/lib/schedule/days';
import type { FilterDay, FilterOperand, FilterOperator } from '@/lib/work-item/filter';
import { ME } from '@/lib/work-item/filter';
import type { FilterFamily } from '@/lib/work-item/filter-family';
import type { SearchOperator, SearchParam } from '../../open-api/search-group';
import type { SearchContext } from './search-context';

const WIRE: Record<FilterOperator, SearchOperator> = {
  contains: '~',
  lacks: '!~',
  is: '=',
  isNot: '!=',
  anyOf: 'HAS ANY OF',
  noneOf: 'HAS NONE OF',
  allOf: 'CONTAINS',
  notAllOf: 'NOT CONTAINS',
  less: '<',
  greater: '>',
  atMost: '<=',
  atLeast: '>=',
  empty: 'IS NULL',
  filled: 'IS NOT NULL',
  meets: 'MEET',
  meetsNot: 'NOT MEET',
};

/** The API's word for a comparison. */
export function wireOperator(operator: FilterOperator): SearchOperator {
  return WIRE[operator];
}

/** The day that a filter means when it runs on `today`. */
export function dayOf(operand: FilterDay, today: Day): Day {
  return operand.kind === 'day' ? operand.day : today + operand.days;
}

function userKeys(keys: readonly string[], context: SearchContext): string[] {
  return [...new Set(keys.map((key) => (key === ME ? context.userKey : key)))];
}

/** A comparison with a day: values are instants, so a day has two ends and "on that day" needs both. */
export function dayParams(key: string, operator: FilterOperator, day: Day, zone: string): SearchParam[] {
  const start = startOfDayMs(day, zone);
  const end = endOfDayMs(day, zone);
  switch (operator) {
    case 'less':
      return [{ key, operator: '<', value: start }];
    case 'atLeast':
      return [{ key, operator: '>=', value: start }];
    case 'atMost':
      return [{ key, operator: '<=', value: end }];
    case 'greater':
      return [{ key, operator: '>', value: end }];
    default:
      return [
        { key, operator: '>=', value: start },
        { key, operator: '<=', value: end },
      ];
  }
}

/** The `value` member for an operand that is neither a day nor a group; undefined when nothing is looked at. */
export function searchValue(operand: FilterOperand, family: FilterFamily, context: SearchContext): unknown {
  switch (operand.kind) {
    case 'text':
      return operand.text;
    case 'number':
    case 'bool':
      return operand.value;
    case 'ids':
      return family === 'template' ? operand.ids.map(Number) : operand.ids;
    case 'people':
      return userKeys(operand.userKeys, context);
    case 'items':
      return operand.ids;
    case 'holders': {
      const name = family === 'nodeHolders' ? 'state_name' : 'role';
      return [{ [name]: operand.of, owners: userKeys(operand.userKeys, context) }];
    }
    default:
      return undefined;
  }
}
