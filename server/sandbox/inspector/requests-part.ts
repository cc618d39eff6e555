// The newest requests as rows of the inspector page.
import { findPerson } from '../catalogue/people';
import type { RequestEntry } from '../http/request-log';
import type { ZoneDays } from '../time/zone-days';
import { timeOfDay } from './clock';
import { type Html, html } from './html';

function statusWords({ status, err_code: code }: RequestEntry): { words: string; tone: string } {
  if (status === 0) return { words: 'cut', tone: 'danger' };
  if (code === 0) return { words: String(status), tone: 'plain' };
  return { words: String(status), tone: status === 429 ? 'warning' : 'danger' };
}

function details(entry: RequestEntry): Html {
  const body = entry.body === null ? 'not kept' : JSON.stringify(entry.body, null, 1);
  return html`<dl class="more">
<dt>Interface</dt><dd>${entry.route}</dd>
<dt>Log id</dt><dd>${entry.log_id}</dd>
<dt>Token</dt><dd>${entry.token || 'none'}</dd>
<dt>X-IDEM-UUID</dt><dd>${entry.idem_uuid || 'none'}</dd>
<dt>Body</dt><dd><pre>${body}</pre></dd></dl>`;
}

function row(entry: RequestEntry, zone: ZoneDays): Html {
  const { words, tone } = statusWords(entry);
  const person = findPerson(entry.user_key);
  const who = person ? person.nameEn : entry.user_key;
  const search = `${entry.method} ${entry.path} ${entry.err_code} ${who} ${entry.fault}`.toLowerCase();
  return html`<tr data-key="${entry.seq}" data-search="${search}" data-refused="${entry.status === 200 ? 'no' : 'yes'}">
<td class="number">${entry.seq}</td>
<td class="time">${timeOfDay(entry.at_ms, zone)}</td>
<td>${entry.method}</td>
<td class="path"><details><summary>${entry.path}</summary>${details(entry)}</details></td>
<td class="number ${tone}">${words}</td>
<td class="number ${tone}">${entry.err_code === 0 ? '–' : entry.err_code}</td>
<td>${who || '–'}</td>
<td class="number">${entry.ms.toFixed(1)}</td>
<td>${entry.fault === '' ? '' : html`<span class="chip">${entry.fault}</span>`}</td></tr>`;
}

/** Rows, newest first. */
export function requestRows(entries: readonly RequestEntry[], zone: ZoneDays): Html {
  return html`${[...entries].reverse().map((entry) => row(entry, zone))}`;
}
