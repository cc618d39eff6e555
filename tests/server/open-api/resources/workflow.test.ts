// Replies are the documented examples (endpoints.md 7.1; scheduling.md sections 3 to 6), days at UTC+8.
import { describe, expect, it } from 'vitest';
import { dayOfIso } from '@/lib/schedule/days';
import { getWorkflow, updateNode } from '@/server/open-api/workflow';
import { PERSON } from '../support/test-open-api';
import { withOpenApi } from '../support/with-open-api';

const use = withOpenApi();
const ITEM = { projectKey: 'orbit', typeKey: 'story', id: 4620420001 };
const KEY = 'a3a1f0de-0000-4000-8000-000000000001';
const [WEI, ANA] = ['7401000000000000102', '7401000000000000103'];

function day(iso: string): number {
  const found = dayOfIso(iso);
  if (found === null) throw new Error(`${iso} is no day`);
  return found;
}

const development = {
  id: 'state_dev',
  state_key: 'state_dev',
  name: 'Development',
  status: 2,
  owners: [WEI, ANA],
  owner_usage_mode: 2,
  owner_roles: ['RD'],
  role_assignee: [{ role: 'RD', name: 'Developer', owners: [WEI, ANA], exist: true, is_member_multi: true }],
  different_schedule: true,
  node_schedule: {
    owners: [WEI, ANA],
    estimate_start_date: 1772380800000,
    estimate_end_date: 1772812799999,
    points: 5.5,
    actual_work_time: 0,
    is_auto: false,
  },
  schedules: [
    {
      owners: [WEI],
      estimate_start_date: 1772380800000,
      estimate_end_date: 1772553599999,
      points: 2,
      is_auto: false,
    },
  ],
  sub_tasks: [
    {
      id: '7282802855',
      name: 'Schema migration',
      passed: false,
      owners: [WEI],
      assignee: [],
      schedules: [
        { owners: [WEI], estimate_start_date: 1772380800000, estimate_end_date: 1772467199999, points: 1 },
      ],
    },
    { id: 7282802856, name: 'Review', passed: true, owners: null, assignee: [ANA], schedules: null },
  ],
  milestone: true,
};

describe('workflow of an item', () => {
  it('reads a node flow, its ranges as days and what is not set as null', async () => {
    const { api, answer, sent } = use();
    answer({
      template_id: 145405,
      version: 12,
      workflow_nodes: [
        {
          id: 'started',
          name: 'Start',
          status: 3,
          owners: null,
          owner_usage_mode: 1,
          node_schedule: { estimate_start_date: 0, points: 0 },
        },
        development,
      ],
      connections: [{ source_state_key: 'started', target_state_key: 'state_dev' }],
      state_flow_nodes: [],
    });
    const march2 = day('2026-03-02');
    expect(await getWorkflow(api, PERSON, { ...ITEM, pattern: 'node' })).toMatchObject({
      ok: true,
      value: {
        pattern: 'node',
        templateId: 145405,
        connections: [{ source: 'started', target: 'state_dev' }],
        nodes: [
          {
            id: 'started',
            name: 'Start',
            status: 'completed',
            ownerKeys: [],
            ownerUsageMode: 'by-hand',
            ownerRoles: [],
            roleAssignees: [],
            isPerPerson: false,
            schedule: { ownerKeys: [], startDay: null, endDay: null, points: null, isAuto: false },
            schedules: [],
            subTasks: [],
            milestone: false,
          },
          {
            id: 'state_dev',
            name: 'Development',
            status: 'in-progress',
            ownerKeys: [WEI, ANA],
            ownerUsageMode: 'from-roles',
            ownerRoles: ['RD'],
            roleAssignees: [{ roleId: 'RD', ownerKeys: [WEI, ANA] }],
            isPerPerson: true,
            schedule: {
              ownerKeys: [WEI, ANA],
              startDay: march2,
              endDay: march2 + 4,
              points: 5.5,
              isAuto: false,
            },
            schedules: [{ ownerKeys: [WEI], startDay: march2, endDay: march2 + 1, points: 2, isAuto: false }],
            subTasks: [
              {
                id: '7282802855',
                name: 'Schema migration',
                passed: false,
                ownerKeys: [WEI],
                schedules: [{ ownerKeys: [WEI], startDay: march2, endDay: march2, points: 1, isAuto: false }],
              },
              { id: '7282802856', name: 'Review', passed: true, ownerKeys: [ANA], schedules: [] },
            ],
            milestone: true,
          },
        ],
      },
    });
    expect(sent()).toEqual({
      line: 'POST /open_api/orbit/work_item/story/4620420001/workflow/query',
      body: { flow_type: 0 },
    });
  });

  it('reads a state flow with the moves there are', async () => {
    const { api, answer, sent } = use();
    answer({
      template_id: 145410,
      workflow_nodes: [],
      state_flow_nodes: [
        { id: 'OPEN', name: 'Open', status: 2, role_owners: [{ role: 'operator', owners: [ANA] }] },
        { id: 'IN PROGRESS', name: 'In progress', status: 1, role_owners: null },
      ],
      connections: [{ source_state_key: 'OPEN', target_state_key: 'IN PROGRESS', transition_id: 145962 }],
    });
    expect(await getWorkflow(api, PERSON, { ...ITEM, typeKey: 'issue', pattern: 'state' })).toEqual({
      ok: true,
      value: {
        pattern: 'state',
        templateId: 145410,
        states: [
          {
            id: 'OPEN',
            name: 'Open',
            status: 'current',
            roleAssignees: [{ roleId: 'operator', ownerKeys: [ANA] }],
          },
          { id: 'IN PROGRESS', name: 'In progress', status: 'not-reached', roleAssignees: [] },
        ],
        connections: [{ source: 'OPEN', target: 'IN PROGRESS', transitionId: 145962 }],
      },
    });
    expect(sent().body).toEqual({ flow_type: 1 });
  });
});

describe('change of a node', () => {
  it('sends whole days as local midnight and last millisecond, never automatic', async () => {
    const { api, answer, sent } = use();
    answer({});
    const schedule = { startDay: day('2026-03-02'), endDay: day('2026-03-06'), points: 4 };
    expect(
      (await updateNode(api, PERSON, { ...ITEM, nodeId: 'state_dev', schedule, idempotencyKey: KEY })).ok,
    ).toBe(true);
    expect(sent()).toEqual({
      line: 'PUT /open_api/orbit/workflow/story/4620420001/node/state_dev',
      body: {
        node_schedule: {
          estimate_start_date: 1772380800000,
          estimate_end_date: 1772812799999,
          points: 4,
          is_auto: false,
        },
      },
    });
  });

  it('sends one entry a person, and zeros for what is cleared', async () => {
    const { api, answer, sent } = use();
    answer({});
    const schedules = [
      { ownerKeys: [WEI], startDay: day('2026-03-02'), endDay: day('2026-03-03'), points: 2 },
      { ownerKeys: [ANA], startDay: null, endDay: null, points: null },
    ];
    await updateNode(api, PERSON, { ...ITEM, nodeId: 'state_dev', schedules, idempotencyKey: KEY });
    expect(sent().body).toEqual({
      schedules: [
        {
          owners: [WEI],
          estimate_start_date: 1772380800000,
          estimate_end_date: 1772553599999,
          points: 2,
          is_auto: false,
        },
        { owners: [ANA], estimate_start_date: 0, estimate_end_date: 0, points: 0, is_auto: false },
      ],
    });
  });

  it('tells "remove everybody" from "leave them"', async () => {
    const { api, answer, sent } = use();
    answer({});
    await updateNode(api, PERSON, { ...ITEM, nodeId: 'review', ownerKeys: [], idempotencyKey: KEY });
    expect(sent().body).toEqual({ node_owners: [] });
  });

  it('changes the people of a role-bound node through its role', async () => {
    const { api, answer, sent } = use();
    answer({});
    const roleAssignees = [{ roleId: 'RD', ownerKeys: [WEI, ANA] }];
    await updateNode(api, PERSON, { ...ITEM, nodeId: 'state_dev', roleAssignees, idempotencyKey: KEY });
    expect(sent().body).toEqual({ role_assignee: [{ role: 'RD', owners: [WEI, ANA] }] });
  });

  it.each([
    ['owners together with per-person schedules', { ownerKeys: [WEI, ANA], schedules: [] }],
    ['both kinds of schedule', { schedule: { startDay: 1, endDay: 1, points: 0 }, schedules: [] }],
    ['owners and roles', { ownerKeys: [WEI], roleAssignees: [] }],
    ['nothing', {}],
  ])('refuses to send %s', async (_, change) => {
    const { api, receiver } = use();
    await expect(
      updateNode(api, PERSON, { ...ITEM, nodeId: 'n', ...change, idempotencyKey: KEY }),
    ).rejects.toThrow();
    expect(receiver.arrivals).toHaveLength(0);
  });
});
