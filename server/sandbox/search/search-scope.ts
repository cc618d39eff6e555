// Where a search condition is asked: the type's items, or the groups of a compound field. Shared by the files of search/.
import type { TypeDef } from '../catalogue/catalogue';
import type { SqlParameters } from './sql-conditions';

/** Place and means of a condition. */
export interface SearchScope {
  type: TypeDef;
  parameters: SqlParameters;
  /** SQL of the JSON object that holds stored field values. */
  source: string;
}

/** The comparisons of the search page. */
export const orderOperators = ['<', '>', '<=', '>='] as const;
/** Comparisons of a value with a list. */
export const listOperators = ['=', '!=', 'HAS ANY OF', 'HAS NONE OF'] as const;
/** Is there a value at all. */
export const nullOperators = ['IS NULL', 'IS NOT NULL'] as const;
/** Comparisons of two lists. */
export const containOperators = ['CONTAINS', 'NOT CONTAINS'] as const;

/** Turns a condition around; a condition on nothing counts as not met before it is turned. */
export function negated(condition: string): string {
  return `not coalesce(${condition}, false)`;
}
