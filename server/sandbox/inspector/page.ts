// The inspector page: one document with style and script inside, which then fills itself from /sandbox/inspect.
import { createHash } from 'node:crypto';
import { endpoints } from '../endpoints';
import { runInspector } from './browser-script';
import { effectInputs } from './faults-part';
import { Html, html } from './html';
import { style } from './style';

const script = `(${runInspector.toString()})()`;

function digest(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

/** Lets the page run its own style and script and talk to this server; nothing else, from nowhere else. */
export const contentSecurityPolicy = [
  "default-src 'none'",
  `style-src ${digest(style)}`,
  `script-src ${digest(script)}`,
  "connect-src 'self'",
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const requestHeads: [name: string, isNumber?: true][] = [
  ['No.', true],
  ['Time'],
  ['Method'],
  ['Address'],
  ['Status', true],
  ['Code', true],
  ['Who'],
  ['ms', true],
  ['Fault'],
];
const effectHeads: typeof requestHeads = [
  ['No.', true],
  ['Time'],
  ['Request', true],
  ['Item', true],
  ['Target'],
  ['Before → after'],
];

function heads(names: typeof requestHeads): Html {
  return html`<thead><tr>${names.map(([name, isNumber]) => html`<th scope="col" class="${isNumber ? 'number' : 'word'}">${name}</th>`)}</tr></thead>`;
}

const input = (name: string, label: string, more = '') =>
  html`<label class="stack"><span>${label}</span><input name="${name}" autocomplete="off" ${new Html(more)}></label>`;

const effectFields: [name: string, label: string, more: string][] = [
  ['ms', 'Milliseconds', 'type="number" min="0" value="2000"'],
  ['status', 'HTTP status', 'type="number" min="100" max="599" value="500"'],
  ['err_code', 'err_code', 'type="number" value="50006"'],
  ['err_msg', 'err_msg', 'value="openapi system err, please try again later"'],
  ['fraction', 'Part of the writes or items, 0 to 1', 'type="number" min="0" max="1" step="any" value="0.2"'],
  ['scene', 'error_scenes', 'value="NoPermissionToModify"'],
];

const faultForm = html`<form id="fault-form" aria-label="Set a fault">
<label class="stack"><span>Effect</span><select name="type">${Object.entries(effectInputs).map(([type, needs]) => html`<option value="${type}" data-needs="${needs.join(' ')}">${type}</option>`)}</select></label>
${effectFields.map(([name, label, more]) => html`<div data-effect-input="${name}">${input(name, label, more)}</div>`)}
<div class="pair"><label class="stack"><span>Method</span><select name="method"><option value="">Any</option><option>GET</option><option>POST</option><option>PUT</option><option>DELETE</option></select></label>
${input('probability', 'Probability, 0 to 1', 'type="number" min="0" max="1" step="any" placeholder="always"')}</div>
${input('path', 'Address or pattern', 'list="routes" placeholder="every address"')}
<datalist id="routes">${[...new Set(endpoints.map(({ path }) => path))].map((path) => html`<option value="${path}"></option>`)}</datalist>
<div class="actions">${input('times', 'Times', 'type="number" min="1" placeholder="until cleared"')}</div>
<div class="actions"><button class="primary">Set fault</button></div></form>`;

const tables = html`<section aria-labelledby="requests-title"><div class="bar"><h2 id="requests-title">Requests</h2><span class="hint" id="request-count"></span><span class="push"></span>
<label class="check"><input type="checkbox" id="only-refused"><span>Only refused or cut</span></label>
<input type="search" id="request-filter" aria-label="Show requests that contain" placeholder="Address, code, person, fault"></div>
<div class="scroll" tabindex="0" role="region" aria-label="Requests, newest first"><table><caption>Requests, newest first</caption>${heads(requestHeads)}<tbody data-part="requests"></tbody></table></div></section>
<section aria-labelledby="effects-title"><div class="bar"><h2 id="effects-title">Effects</h2><span class="hint">Every change really stored</span></div>
<div class="scroll" tabindex="0" role="region" aria-label="Effects, newest first"><table><caption>Effects, newest first</caption>${heads(effectHeads)}<tbody data-part="effects"></tbody></table></div></section>`;

const side = html`<section aria-labelledby="faults-title"><div class="bar"><h2 id="faults-title">Faults</h2><span class="push"></span><button type="button" id="clear-faults">Clear all</button></div>
<ul class="list" data-part="faults"></ul>${faultForm}</section>
<section aria-labelledby="switches-title"><div class="bar"><h2 id="switches-title">Switches</h2></div>
<form id="switch-form" aria-label="Switches"><div class="parts" data-part="switches"></div><div class="actions"><button>Apply switches</button></div></form></section>
<section aria-labelledby="reset-title"><div class="bar"><h2 id="reset-title">Reset</h2><span class="hint">A fresh, deterministic data set</span></div>
<form id="reset-form" aria-label="Reset"><div class="pair">${input('items', 'Items', 'type="number" min="0" max="500000" placeholder="as started"')}${input('seed', 'Seed', 'type="number" min="0" placeholder="as started"')}</div>
<div class="actions"><button>Reset…</button></div></form></section>`;

const dialog = html`<dialog id="reset-dialog" aria-labelledby="reset-question"><h2 id="reset-question"></h2>
<p>All items, subtasks, comments, jobs, requests and effects are replaced. Faults are cleared and switches go back. Tokens stay valid.</p>
<div class="actions"><button type="button" id="reset-keep">Keep the data</button><button type="button" class="destructive" id="reset-run">Replace everything</button></div></dialog>`;

/** The document. */
export const page = html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>Sandbox of the Open API</title>
<link rel="icon" href="data:,"><style>${new Html(style)}</style></head><body>
<header><span class="mark" aria-hidden="true"></span><h1>Sandbox of the Open API</h1><span class="push"></span><span class="note" role="status" id="note"></span><span id="state" class="live">Live</span><button type="button" id="pause" aria-pressed="false">Pause</button></header>
<main><section class="full" aria-label="What it stands on"><dl class="facts" data-part="facts"></dl>
<div class="scroll" tabindex="0" role="region" aria-label="Spaces"><table><caption>Spaces</caption><thead><tr><th scope="col">Space</th><th scope="col">simple_name</th><th scope="col">project_key</th><th scope="col">Holds</th></tr></thead><tbody data-part="spaces"></tbody></table></div></section>
<div class="left">${tables}</div><div class="right">${side}</div></main>${dialog}
<script>${new Html(script)}</script></body></html>`.text;
