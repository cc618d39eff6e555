// The sandbox's own control (design.md section 2): info, reset, requests, effects, faults, switches. Loopback only.
import { type Context, Hono } from 'hono';
import { createCode } from '../auth/user-tokens';
import { findPerson, people } from '../catalogue/people';
import { spaces } from '../catalogue/spaces';
import type { DataSetPlan } from '../dataset/make-items';
import type { Services } from '../http/endpoint';
import { replyText } from '../http/envelope';
import { type FaultRules, parseFaultRules } from '../http/fault-rules';
import type { RequestLog } from '../http/request-log';
import { isRecord, type Json, type JsonRecord } from '../json-value';
import { readState } from '../store/database';
import { dayOfIsoDate, isoDateOfDay } from '../time/zone-days';
import { refuseOtherOrigins } from './same-origin';
import { setSwitches, showSwitches } from './switches';

/** What a reset may choose. */
export interface ResetChoice {
  items?: number;
  seed?: number;
  anchorDay?: number;
}

/** What control needs of the sandbox. */
export interface ControlParts {
  services: Services;
  faults: FaultRules;
  log: RequestLog;
  reset(choice: ResetChoice): Promise<JsonRecord>;
}

const maxItems = 500_000;

function reply(body: unknown, status = 200): Response {
  const text = isRecord(body) ? replyText(body) : JSON.stringify(body);
  return new Response(text, { status, headers: { 'content-type': 'application/json; charset=utf-8' } });
}

function wrong(message: string): Response {
  return reply({ error: message }, 400);
}

async function readJson(context: Context): Promise<Json | undefined> {
  const text = await context.req.text();
  if (text.trim() === '') return {};
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function since(context: Context): number {
  const seq = Number(context.req.query('since') ?? 0);
  return Number.isSafeInteger(seq) ? seq : 0;
}

function readResetChoice(body: Json | undefined): ResetChoice | string {
  if (!isRecord(body)) return 'the body must be a JSON object';
  const { items, seed, anchor_day: anchor } = body;
  const choice: ResetChoice = {};
  if (items !== undefined) {
    if (typeof items !== 'number' || !Number.isInteger(items) || items < 0 || items > maxItems)
      return `items is a whole number up to ${maxItems}`;
    choice.items = items;
  }
  if (seed !== undefined) {
    if (typeof seed !== 'number' || !Number.isInteger(seed)) return 'seed is a whole number';
    choice.seed = seed;
  }
  if (anchor !== undefined) {
    const day = typeof anchor === 'string' ? dayOfIsoDate(anchor) : null;
    if (day === null) return 'anchor_day is a date like 2026-03-02';
    choice.anchorDay = day;
  }
  return choice;
}

async function info(context: Context, { services }: ControlParts): Promise<JsonRecord> {
  const plan = await readState<DataSetPlan>(services.database, 'dataSet');
  return {
    base_url: new URL(context.req.url).origin,
    plugin_id: services.pluginId,
    plugin_secret: services.pluginSecret,
    time_zone: services.zone.zone,
    items: plan?.items,
    seed: plan?.seed,
    anchor_day: plan && isoDateOfDay(plan.anchorDay),
    task_ms: [services.taskMs.low, services.taskMs.high],
    users: people.map((person) => ({
      user_key: person.userKey,
      name_cn: person.nameCn,
      name_en: person.nameEn,
      email: person.email,
      status: person.status,
      simple_names: [...person.spaces],
      administers: [...person.administers],
    })),
    projects: spaces.map(({ projectKey, simpleName, name }) => ({
      project_key: projectKey,
      simple_name: simpleName,
      name,
    })),
  };
}

/** The control routes, to be mounted at `/sandbox`. */
export function createControl(parts: ControlParts): Hono {
  const control = new Hono();
  control.use(refuseOtherOrigins);
  control.get('/info', async (context) => reply(await info(context, parts)));
  control.post('/reset', async (context) => {
    const choice = readResetChoice(await readJson(context));
    return typeof choice === 'string' ? wrong(choice) : reply(await parts.reset(choice));
  });
  control.get('/requests', (context) => reply(parts.log.since(since(context))));
  control.get('/effects', async (context) => {
    const { rows } = await parts.services.database.query('select * from effect where seq > $1 order by seq', [
      since(context),
    ]);
    return reply(rows);
  });
  control.get('/faults', () => reply(parts.faults.list()));
  control.put('/faults', async (context) => {
    const body = await readJson(context);
    const rules = body === undefined ? 'the body must be JSON' : parseFaultRules(body);
    if (typeof rules === 'string') return wrong(rules);
    parts.faults.replace(rules);
    return reply(parts.faults.list());
  });
  control.delete('/faults', () => {
    parts.faults.replace([]);
    return reply([]);
  });
  // What the vendor's JS bridge does in the client: a code for a user token, five minutes, once.
  control.post('/codes', async (context) => {
    const body = await readJson(context);
    const userKey = isRecord(body) && typeof body.user_key === 'string' ? body.user_key : '';
    if (!findPerson(userKey)) return wrong('user_key is unknown');
    return reply({ code: await createCode(parts.services.database, userKey, Date.now()) });
  });
  control.get('/switches', () => reply(showSwitches(parts.services.switches)));
  control.put('/switches', async (context) => {
    const problem = setSwitches(parts.services.switches, await readJson(context));
    return problem === null ? reply(showSwitches(parts.services.switches)) : wrong(problem);
  });
  return control;
}
