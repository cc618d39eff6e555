// The condition tree of a search, in our own words, and its wire form (endpoints.md 5.3). Used by work-item-search.ts.

/** There is no `IN`; `HAS ANY OF` is it. `IS NULL` includes empty lists. */
export type SearchOperator =
  | '~'
  | '!~'
  | '='
  | '!='
  | '<'
  | '>'
  | '<='
  | '>='
  | 'HAS ANY OF'
  | 'HAS NONE OF'
  | 'CONTAINS'
  | 'NOT CONTAINS'
  | 'IS NULL'
  | 'IS NOT NULL'
  | 'MEET'
  | 'NOT MEET';

/** One condition. `key` is a field key or one of the fixed keys; what `value` must be depends on it. */
export type SearchParam = {
  key: string;
  operator: SearchOperator;
  value?: unknown;
  /** For compound fields only. */
  preOperator?: 'EVERY' | 'ANY';
  /** Only with `MEET` and `NOT MEET`. */
  valueGroup?: SearchGroup;
};

/** Conditions joined by one conjunction, at most 50 in the whole tree. */
export type SearchGroup = {
  conjunction: 'AND' | 'OR';
  params: readonly SearchParam[];
  groups?: readonly SearchGroup[];
};

/** The tree as the service reads it: a closed set of members, since unknown ones are ignored and everything comes back. */
export function encodeSearchGroup(group: SearchGroup): Record<string, unknown> {
  return {
    conjunction: group.conjunction,
    search_params: group.params.map((param) => ({
      param_key: param.key,
      operator: param.operator,
      ...(param.value === undefined ? {} : { value: param.value }),
      ...(param.preOperator ? { pre_operator: param.preOperator } : {}),
      ...(param.valueGroup ? { value_search_groups: encodeSearchGroup(param.valueGroup) } : {}),
    })),
    search_groups: (group.groups ?? []).map(encodeSearchGroup),
  };
}
