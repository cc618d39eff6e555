// The inspector page at /sandbox and the parts that fill it. Mounted by app.ts beside the control routes.
import { Hono } from 'hono';
import type { ControlParts } from '../control/control-routes';
import { effectRows } from './effects-part';
import { faultEntries } from './faults-part';
import { countItems, type ItemCounts, overview } from './overview-part';
import { contentSecurityPolicy, page } from './page';
import { requestRows } from './requests-part';
import { switchInputs } from './switches-part';

const shownRequests = 200;
const shownEffects = 100;
/** Counting 100,000 items takes a while, and the page asks every second. */
const countedForMs = 5000;

/** The routes of the page, to be mounted at `/sandbox`. */
export function createInspector({ services, faults, log }: ControlParts): Hono {
  const { database, zone, switches } = services;
  const inspector = new Hono();
  let counted: { atMs: number; counts: Promise<ItemCounts> } = {
    atMs: -countedForMs,
    counts: Promise.resolve(new Map()),
  };

  function freshCounts(): Promise<ItemCounts> {
    const nowMs = performance.now();
    if (nowMs - counted.atMs >= countedForMs) counted = { atMs: nowMs, counts: countItems(database) };
    return counted.counts;
  }

  inspector.get('/', (context) =>
    context.html(page, 200, {
      'Content-Security-Policy': contentSecurityPolicy,
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
      'Cache-Control': 'no-store',
    }),
  );
  inspector.get('/inspect', async (context) => {
    const base = new URL(context.req.url).origin;
    const { facts, spaces } = await overview(services, await freshCounts(), base);
    const parts = {
      facts: facts.text,
      spaces: spaces.text,
      requests: requestRows(log.latest(shownRequests), zone).text,
      effects: (await effectRows(database, zone, shownEffects)).text,
      faults: faultEntries(faults.list()).text,
      switches: switchInputs(switches).text,
    };
    return context.json(parts, 200, { 'Cache-Control': 'no-store' });
  });
  return inspector;
}
