// The built-in dimensions that 5.1 and 5.2 filter by, as SQL.

import { isMilliseconds } from '../fields/time-family';
import { optionalRecord, optionalRecords, optionalString, stringList } from '../http/body-members';
import { refuse } from '../http/refusal';
import type { JsonRecord } from '../json-value';
import { likePattern, type SqlParameters } from './sql-conditions';

/** Conditions of a `{start, end}` member on the column of its name; seconds are refused with 20013. */
export function timeConditions(body: JsonRecord, column: string, parameters: SqlParameters): string[] {
  const interval = optionalRecord(body, column);
  if (!interval) return [];
  const { start, end } = interval;
  const conditions: string[] = [];
  if (start !== undefined && start !== null && start !== 0) {
    conditions.push(`${column} >= ${parameters.add(isMilliseconds(start) ? start : refuse(20013))}`);
  }
  if (end !== undefined && end !== null && end !== 0) {
    conditions.push(`${column} <= ${parameters.add(isMilliseconds(end) ? end : refuse(20013))}`);
  }
  return conditions;
}

/** Any of these option ids in a field of single or multiple choice. */
function choiceCondition(key: string, ids: string[], isList: boolean, parameters: SqlParameters): string[] {
  if (ids.length === 0) return [];
  const matches = ids.map(
    (id) => `fields @> ${parameters.add(JSON.stringify({ [key]: isList ? [id] : id }))}::jsonb`,
  );
  return [`(${matches.join(' or ')})`];
}

/** Conditions for name, times, status, business, priority and tags. */
export function builtInConditions(body: JsonRecord, parameters: SqlParameters): string[] {
  const name = optionalString(body, 'work_item_name');
  const statuses = (optionalRecords(body, 'work_item_status') ?? []).map((status) =>
    optionalString(status, 'state_key'),
  );
  const stages = [...stringList(body, 'sub_stages'), ...statuses.filter((key) => key !== '')];
  return [
    ...(name === '' ? [] : [`name ilike ${parameters.add(likePattern(name))}`]),
    ...timeConditions(body, 'created_at', parameters),
    ...timeConditions(body, 'updated_at', parameters),
    ...(stages.length === 0 ? [] : [`status_key = any(${parameters.add(stages)})`]),
    ...choiceCondition('business', stringList(body, 'businesses'), false, parameters),
    ...choiceCondition('priority', stringList(body, 'priorities'), false, parameters),
    ...choiceCondition('tags', stringList(body, 'tags'), true, parameters),
  ];
}
