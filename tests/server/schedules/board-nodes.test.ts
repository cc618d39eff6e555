// What is stored on a node as the board plans with it: also what nobody should have stored.
import { expect, test } from 'vitest';
import type { BoardNode } from '@/lib/schedule/board';
import { breachesOf } from '@/lib/schedule/plan-rules';
import { nodeFlowReply } from '@/server/open-api/workflow-reply';
import { boardNodesOf } from '@/server/schedules/board-nodes';

const ZONE = 'Asia/Shanghai';
/** 2026-03-02 in Shanghai. */
const MONDAY_MS = 1_772_380_800_000;
const DAY_MS = 86_400_000;
const MONDAY = 20_514;

const days = (first: number, last: number) => ({
  estimate_start_date: MONDAY_MS + first * DAY_MS,
  estimate_end_date: MONDAY_MS + (last + 1) * DAY_MS - 1,
});

/** The node as the board has it, read from what the service sent. */
function read(node: object): BoardNode {
  const flow = nodeFlowReply(ZONE).parse({
    workflow_nodes: [{ id: 'dev', state_key: 'dev', name: 'Development', status: 2, ...node }],
  });
  const [found] = boardNodesOf(flow);
  if (!found) throw new Error('the node was not read');
  return found;
}

test('entries of nobody, of several people and of strangers are named and are no lane of anybody', () => {
  const node = read({
    owners: ['wei', 'ana'],
    different_schedule: true,
    schedules: [
      { owners: ['wei'], ...days(0, 1), points: 1 },
      { owners: [], ...days(0, 1), points: 1 },
      { owners: ['wei', 'ana'], ...days(2, 3), points: 1 },
      { owners: ['tom'], ...days(2, 3), points: 1 },
    ],
  });
  expect(node.oddities).toEqual([
    { kind: 'entry-without-owner' },
    { kind: 'entry-with-several-owners', ownerKeys: ['wei', 'ana'] },
    { kind: 'entry-of-stranger', ownerKeys: ['tom'] },
  ]);
  expect(node.plan).toEqual({
    mode: 'per-person',
    lanes: [
      { ownerKey: 'wei', entry: { startDay: MONDAY, endDay: MONDAY + 1, points: 1 } },
      { ownerKey: 'ana', entry: { startDay: null, endDay: null, points: null } },
    ],
  });
});

test('points that are no number and days outside the calendar are named, and the item is read all the same', () => {
  const node = read({
    owners: ['wei'],
    node_schedule: { ...days(0, 4), points: 'three' },
  });
  expect(node.oddities).toEqual([{ kind: 'points-unreadable', text: 'three' }]);
  expect(node.plan).toMatchObject({ entry: { startDay: MONDAY, points: null } });
  const far = read({
    owners: ['wei'],
    node_schedule: { estimate_start_date: -DAY_MS * 3, ...{ estimate_end_date: 9e15 } },
  });
  expect(far.oddities).toEqual([{ kind: 'day-out-of-range' }]);
});

test('an end before its start is shown as stored and may not be sent again like that', () => {
  const node = read({ owners: ['wei'], node_schedule: days(3, 1) });
  expect(breachesOf(node.plan, node).map(({ kind }) => kind)).toEqual(['start-after-end']);
});

test('a node without dates, people or subtasks is a node all the same', () => {
  expect(read({ owners: null, node_schedule: null, sub_tasks: null })).toMatchObject({
    ownerKeys: [],
    people: { kind: 'by-hand', ownerKeys: [] },
    plan: { mode: 'whole', entry: { startDay: null, endDay: null, points: null } },
    subTasks: [],
    oddities: [],
  });
});

test('two hundred owners have a lane each', () => {
  const owners = Array.from({ length: 200 }, (_, index) => `person ${index}`);
  const schedules = owners.map((owner) => ({ owners: [owner], ...days(0, 1), points: 0.5 }));
  const node = read({ owners, different_schedule: true, schedules });
  expect(node.plan.mode === 'per-person' && node.plan.lanes).toHaveLength(200);
  expect(breachesOf(node.plan, node)).toEqual([]);
});

test('people of a role-bound node come with their roles, also of a role that nobody holds', () => {
  const node = read({
    owners: ['wei'],
    owner_usage_mode: 2,
    owner_roles: ['RD', 'QA'],
    role_assignee: [{ role: 'RD', owners: ['wei'] }],
  });
  expect(node).toMatchObject({
    isRoleBound: true,
    people: {
      kind: 'from-roles',
      roles: [
        { roleId: 'RD', ownerKeys: ['wei'] },
        { roleId: 'QA', ownerKeys: [] },
      ],
    },
  });
});
