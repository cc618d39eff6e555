// The newest stored changes as rows of the inspector page.
import type { Json } from '../json-value';
import type { Database } from '../store/database';
import type { ZoneDays } from '../time/zone-days';
import { timeOfDay } from './clock';
import { type Html, html } from './html';

interface EffectRow {
  seq: number;
  at_ms: number;
  request_seq: number;
  work_item_id: number;
  target: string;
  before: Json;
  after: Json;
}

const longest = 160;

function shown(value: Json): string {
  if (value === null) return 'empty';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}

function row(effect: EffectRow, zone: ZoneDays): Html {
  return html`<tr data-key="${effect.seq}">
<td class="number">${effect.seq}</td>
<td class="time">${timeOfDay(effect.at_ms, zone)}</td>
<td class="number">${effect.request_seq}</td>
<td class="number">${effect.work_item_id}</td>
<td>${effect.target}</td>
<td class="change"><del>${shown(effect.before)}</del> <span aria-hidden="true">→</span> <ins>${shown(effect.after)}</ins></td></tr>`;
}

/** The rows of the newest `count` changes, newest first. */
export async function effectRows(database: Database, zone: ZoneDays, count: number): Promise<Html> {
  const { rows } = await database.query<EffectRow>('select * from effect order by seq desc limit $1', [
    count,
  ]);
  return html`${rows.map((effect) => row(effect, zone))}`;
}
