// What the sandbox stands on: data set, clock, credentials, and how many items each space holds.
import { spaces } from '../catalogue/spaces';
import type { DataSetPlan } from '../dataset/make-items';
import type { Services } from '../http/endpoint';
import { type Database, readState } from '../store/database';
import { isoDateOfDay } from '../time/zone-days';
import { type Html, html } from './html';

/** Items that are not deleted, by project_key and type_key. */
export type ItemCounts = Map<string, number>;

const placeOf = (projectKey: string, typeKey: string) => `${projectKey} ${typeKey}`;

/** Counts the items of every space and type. */
export async function countItems(database: Database): Promise<ItemCounts> {
  const { rows } = await database.query<{ project_key: string; type_key: string; total: number }>(
    'select project_key, type_key, count(*) as total from work_item where deleted_at = 0 group by project_key, type_key',
  );
  return new Map(rows.map((row) => [placeOf(row.project_key, row.type_key), row.total]));
}

const grouped = (count: number) => count.toLocaleString('en-US');

function spaceRows(counts: ItemCounts): Html[] {
  return spaces.map(({ name, simpleName, projectKey, types }) => {
    const held = types.flatMap(({ typeKey, name: typeName }) => {
      const count = counts.get(placeOf(projectKey, typeKey)) ?? 0;
      return count === 0 ? [] : [`${grouped(count)} ${typeName}`];
    });
    return html`<tr data-key="${simpleName}"><th scope="row">${name}</th><td><code>${simpleName}</code></td><td><code>${projectKey}</code></td><td>${held.join(', ') || 'no items'}</td></tr>`;
  });
}

/** The facts above the tables. */
export async function overview(
  services: Services,
  counts: ItemCounts,
  baseUrl: string,
): Promise<{ facts: Html; spaces: Html }> {
  const plan = await readState<DataSetPlan>(services.database, 'dataSet');
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const { low, high } = services.taskMs;
  const entries: [name: string, value: string, isCode?: true][] = [
    ['Items', grouped(total)],
    ['Seed', String(plan?.seed ?? '')],
    ['Around', plan ? isoDateOfDay(plan.anchorDay) : ''],
    ['A batch job takes', `${grouped(low)}–${grouped(high)} ms`],
    ['Time zone', services.zone.zone],
    ['Base URL', baseUrl, true],
    ['plugin_id', services.pluginId, true],
    ['plugin_secret', services.pluginSecret, true],
  ];
  const facts = entries.map(
    ([name, value, isCode]) =>
      html`<div data-key="${name}"><dt>${name}</dt><dd>${isCode ? html`<code>${value}</code>` : value}</dd></div>`,
  );
  return { facts: html`${facts}`, spaces: html`${spaceRows(counts)}` };
}
