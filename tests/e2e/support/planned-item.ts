// An item with known plans around today, made past the product, so that a spec says itself what it stands on.
import { setTimeout as pause } from 'node:timers/promises';
import { MS_PER_DAY } from '@/lib/schedule/days';
import { sandboxInfo } from './sandbox-control';
import { dayFromToday, ZONE_MS } from './today';

export const LIN = '7401000000000000101';
export const WEI = '7401000000000000102';
export const ANA = '7401000000000000103';
const PROJECT = 'orbit';
/** The code of a refusal by the rate limits. */
const TOO_OFTEN = 10429;

/** The first and the last millisecond of a day in the zone. */
export const startMs = (day: number) => day * MS_PER_DAY - ZONE_MS;
export const endMs = (day: number) => startMs(day + 1) - 1;

/** A schedule as the Open API takes and shows it. */
export const wirePlan = (startDay: number, endDay: number, points: number) => ({
  estimate_start_date: startMs(startDay),
  estimate_end_date: endMs(endDay),
  points,
  is_auto: false,
});

async function call(
  method: string,
  path: string,
  body: unknown,
): Promise<{ err_code: number; data: unknown }> {
  const info = await sandboxInfo();
  const authen = await fetch(`${info.base_url}/open_api/authen/plugin_token`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ plugin_id: info.plugin_id, plugin_secret: info.plugin_secret, type: 0 }),
  });
  const { data } = (await authen.json()) as { data: { token: string } };
  const response = await fetch(`${info.base_url}/open_api/${PROJECT}/${path}`, {
    method,
    headers: { 'content-type': 'application/json', 'X-PLUGIN-TOKEN': data.token, 'X-USER-KEY': LIN },
    body: JSON.stringify(body),
  });
  const answer = (await response.json()) as { err_code: number; data: unknown };
  if (answer.err_code === TOO_OFTEN) {
    // The product may just have used up what the limits allow.
    await pause(100);
    return call(method, path, body);
  }
  if (answer.err_code !== 0) throw new Error(`${method} ${path}: ${JSON.stringify(answer)}`);
  return answer;
}

/** Stores a schedule or people of a node, as a colleague with another tool would. */
export const storeNode = (id: number, nodeId: string, body: object) =>
  call('PUT', `workflow/story/${id}/node/${nodeId}`, body);

/** Terminates an item. */
export const terminate = (id: number) =>
  call('PUT', `work_item/story/${id}/abort`, { is_aborted: true, reason_option: 'cancel' });

/**
 * Makes a story. Its node `state_joint` ("Integration") belongs to Wei, from the day after tomorrow for three days with
 * 2 points.
 */
export async function makePlannedItem(name: string): Promise<number> {
  const { data } = await call('POST', 'work_item/create', { work_item_type_key: 'story', name });
  const id = Number(data);
  await storeNode(id, 'state_joint', { node_owners: [WEI] });
  await storeNode(id, 'state_joint', { node_schedule: wirePlan(dayFromToday(2), dayFromToday(4), 2) });
  return id;
}

/** Plans "Integration" per person: Wei from the day after tomorrow for two days, Ana for four days from the next. */
export async function planPerPerson(id: number): Promise<void> {
  await storeNode(id, 'state_joint', { node_owners: [WEI, ANA] });
  await storeNode(id, 'state_joint', {
    schedules: [
      { owners: [WEI], ...wirePlan(dayFromToday(2), dayFromToday(3), 2) },
      { owners: [ANA], ...wirePlan(dayFromToday(3), dayFromToday(6), 3.5) },
    ],
  });
}

/** Adds a subtask to "Integration", which must already cover those days. */
export const addSubtask = (id: number, name: string, startDay: number, endDay: number) =>
  call('POST', `work_item/story/${id}/workflow/task`, {
    node_id: 'state_joint',
    name,
    assignee: [WEI],
    schedule: { owners: [WEI], ...wirePlan(startDay, endDay, 1) },
  });
