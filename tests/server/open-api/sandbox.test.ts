// The client against the sandbox, which was written from the documents alone: what both understand alike is probably right.
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Result } from '@/lib/errors/result';
import { getBatchTask, startBatchUpdate } from '@/server/open-api/batch-update';
import { checkConnection } from '@/server/open-api/check-connection';
import { listFieldSettings, listFields } from '@/server/open-api/fields';
import type { OpenApiError } from '@/server/open-api/open-api-error';
import { queryPeople, searchPeople } from '@/server/open-api/people';
import { listRoles } from '@/server/open-api/roles';
import { getSpaces, listSpaceKeys } from '@/server/open-api/spaces';
import { listTemplates } from '@/server/open-api/templates';
import type { WorkItem } from '@/server/open-api/work-item';
import { listWorkItemTypes } from '@/server/open-api/work-item-types';
import {
  createWorkItem,
  filterWorkItems,
  getWorkItems,
  searchWorkItems,
  updateWorkItem,
} from '@/server/open-api/work-items';
import { getWorkflow, updateNode } from '@/server/open-api/workflow';
import type { WorkflowNode } from '@/server/open-api/workflow-reply';
import { startTestStack, type TestStack } from '../support/test-stack';
import { PERSON, WORKER } from './support/test-open-api';

/** The value, or a failure that shows the whole error. */
function must<T>(result: Result<T, OpenApiError>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

function first<T>(list: readonly T[]): T {
  const [item] = list;
  if (item === undefined) throw new Error('the list is empty');
  return item;
}

describe('client against the sandbox', () => {
  let stack: TestStack;
  let project: { projectKey: string };
  let story: { projectKey: string; typeKey: string };

  beforeAll(async () => {
    stack = await startTestStack();
    const orbit = stack.info.projects.find((entry) => entry.simple_name === 'orbit');
    project = { projectKey: orbit?.project_key ?? '' };
    story = { ...project, typeKey: 'story' };
  });
  afterAll(() => stack.stop());

  async function someStories(count: number): Promise<WorkItem[]> {
    const page = must(
      await filterWorkItems(stack.api, PERSON, {
        ...project,
        typeKeys: ['story'],
        pageNum: 1,
        pageSize: count,
      }),
    );
    return must(await getWorkItems(stack.api, PERSON, { ...story, ids: page.items.map((item) => item.id) }));
  }

  /** Reads until the answer satisfies; the test's own time limit ends it. */
  async function until<T>(read: () => Promise<T>, isGood: (value: T) => boolean): Promise<T> {
    for (;;) {
      const value = await read();
      if (isGood(value)) return value;
      await pause(20);
    }
  }

  /** A node with a range of its own, no subtasks to cover, one plan for all. */
  async function plannedNode(): Promise<{ id: number; node: WorkflowNode }> {
    for (const { id } of await someStories(20)) {
      const flow = must(await getWorkflow(stack.api, PERSON, { ...story, id, pattern: 'node' }));
      const node = flow.nodes.find(
        (each) => each.subTasks.length === 0 && !each.isPerPerson && each.schedule.startDay !== null,
      );
      if (node) return { id, node };
    }
    throw new Error('no story has such a node');
  }

  it('finds the service reachable and the plugin known', async () => {
    expect(await checkConnection(stack.api)).toEqual({ ok: true, value: undefined });
  });

  it('reads spaces, types, templates, roles and people', async () => {
    const keys = must(await listSpaceKeys(stack.api, PERSON, { userKey: PERSON.userKey }));
    expect(keys).toContain(project.projectKey);
    const spaces = must(
      await getSpaces(stack.api, PERSON, { userKey: PERSON.userKey, simpleNames: ['orbit'] }),
    );
    expect(spaces).toMatchObject([
      { ...project, simpleName: 'orbit', administratorKeys: [PERSON.userKey, expect.anything()] },
    ]);
    const types = must(await listWorkItemTypes(stack.api, PERSON, project));
    expect(types.map((type) => type.typeKey)).toEqual(expect.arrayContaining(['story', 'issue']));
    expect(must(await listTemplates(stack.api, PERSON, story)).some((template) => !template.isDisabled)).toBe(
      true,
    );
    expect(must(await listRoles(stack.api, PERSON, story)).length).toBeGreaterThan(0);
    const found = must(await searchPeople(stack.api, PERSON, { ...project, query: 'wei' }));
    expect(found).toContainEqual(expect.objectContaining({ nameCn: '赵伟', nameEn: 'Wei Zhao' }));
    const keysOfFound = found.map((person) => person.userKey);
    const asked = must(await queryPeople(stack.api, PERSON, { userKeys: keysOfFound }));
    expect(asked.map((person) => person.userKey).sort()).toEqual([...keysOfFound].sort());
  });

  it('reads every field and setting of every type', async () => {
    for (const { typeKey, isDisabled } of must(await listWorkItemTypes(stack.api, PERSON, project))) {
      const fields = must(await listFields(stack.api, PERSON, { ...project, typeKey }));
      const status = fields.find((field) => field.key === 'work_item_status');
      expect(status?.options.length).toBeGreaterThan(0);
      if (!isDisabled)
        expect(must(await listFieldSettings(stack.api, PERSON, { ...project, typeKey }))).not.toEqual([]);
    }
  });

  it('pages through a list and searches by name', async () => {
    const page = (pageNum: number) =>
      filterWorkItems(stack.api, PERSON, { ...project, typeKeys: ['story'], pageNum, pageSize: 5 });
    const [one, two] = [must(await page(1)), must(await page(2))];
    expect(one.items).toHaveLength(5);
    expect(one.total).toBe(two.total);
    expect(one.items.map((item) => item.id)).not.toContain(two.items[0]?.id);
    const wanted = first(one.items);
    const named = must(
      await searchWorkItems(stack.api, PERSON, {
        ...story,
        searchGroup: {
          conjunction: 'AND',
          params: [{ key: 'work_item_id', operator: 'HAS ANY OF', value: [wanted.id] }],
        },
        fieldKeys: ['priority'],
        pageNum: 1,
        pageSize: 10,
      }),
    );
    expect(named).toMatchObject({
      total: 1,
      items: [{ id: wanted.id, name: wanted.name, isTerminated: false }],
    });
    expect(Object.keys(named.items[0]?.fields ?? {}).sort()).toEqual(['aborted', 'priority']);
  });

  it('stores an update once, exactly as sent', async () => {
    const item = first(await someStories(1));
    const before = await stack.mark();
    // Without the roles the service would refill some of them with their defaults (pitfalls.md 3.3).
    const fields = [
      { fieldKey: 'name', value: 'Renamed by the client' },
      { fieldKey: 'role_owners', value: item.fields.role_owners?.value },
    ];
    const sent = await updateWorkItem(stack.api, PERSON, {
      ...story,
      id: item.id,
      fields,
      idempotencyKey: randomUUID(),
    });
    expect(sent).toEqual({ ok: true, value: undefined });
    const [again] = must(await getWorkItems(stack.api, PERSON, { ...story, ids: [item.id] }));
    expect(again?.name).toBe('Renamed by the client');
    expect(await stack.effects(before)).toMatchObject([
      { work_item_id: item.id, target: 'name', before: item.name, after: 'Renamed by the client' },
    ]);
  });

  it('takes a used key for a change of unknown fate', async () => {
    const item = first(await someStories(1));
    const change = {
      ...story,
      id: item.id,
      fields: [{ fieldKey: 'name', value: 'Once' }],
      idempotencyKey: randomUUID(),
    };
    expect((await updateWorkItem(stack.api, PERSON, change)).ok).toBe(true);
    expect(await updateWorkItem(stack.api, PERSON, change)).toMatchObject({
      ok: false,
      error: { kind: 'lost-answer', errCode: 10430 },
    });
  });

  it('creates an item that can be read', async () => {
    const input = { ...story, name: 'Made by the client', fields: [], idempotencyKey: randomUUID() };
    const made = await createWorkItem(stack.api, PERSON, input);
    const id = must(made);
    const [read] = must(await getWorkItems(stack.api, PERSON, { ...story, ids: [id] }));
    expect(read).toMatchObject({ id, name: 'Made by the client', pattern: 'node' });
  });

  it('changes a field of several items by a job and reads how it went', async () => {
    const items = await someStories(3);
    const options = must(await listFieldSettings(stack.api, PERSON, story)).find(
      (field) => field.key === 'priority',
    )?.options;
    const target = options?.filter((option) => !option.isDisabled).at(-1);
    const ids = items.map((item) => item.id);
    const after = { value: target?.id };
    const job = {
      ...story,
      ids,
      mode: 'UPDATE',
      fieldKey: 'priority',
      after,
      idempotencyKey: randomUUID(),
    } as const;
    const taskId = must(await startBatchUpdate(stack.api, WORKER, job));
    const ended = await until(
      async () => must(await getBatchTask(stack.api, WORKER, { taskId })),
      (task) => task.status !== 'idle' && task.status !== 'running',
    );
    expect(ended).toMatchObject({
      status: 'success',
      total: 3,
      successTotal: 3,
      errorTotal: 0,
      failedIds: [],
    });
    expect([...ended.successIds].sort()).toEqual([...ids].sort());
    for (const item of must(await getWorkItems(stack.api, PERSON, { ...story, ids }))) {
      expect(item.fields.priority?.value).toMatchObject({ value: target?.id });
    }
    expect(must(await getBatchTask(stack.api, WORKER, { taskId: 'unknown' })).status).toBe('not-exist');
  });

  it('moves a node by whole days and reads back the same days', async () => {
    const { id, node } = await plannedNode();
    const input = { ...story, id, pattern: 'node' } as const;
    const { startDay, endDay, points } = node.schedule;
    if (startDay === null || endDay === null) throw new Error('the node has no range');
    const schedule = { startDay: startDay + 3, endDay: endDay + 5, points };
    const before = await stack.mark();
    must(
      await updateNode(stack.api, PERSON, {
        ...story,
        id,
        nodeId: node.id,
        schedule,
        idempotencyKey: randomUUID(),
      }),
    );
    const again = must(await getWorkflow(stack.api, PERSON, input));
    expect(again.nodes.find((each) => each.id === node.id)?.schedule).toMatchObject({
      ...schedule,
      isAuto: false,
    });
    const effects = await stack.effects(before);
    expect(effects.map((effect) => effect.work_item_id)).toEqual(effects.map(() => id));
    expect(effects.every((effect) => effect.target.startsWith(`node:${node.id}:`))).toBe(true);
  });

  it('reads the state flow of a defect', async () => {
    const page = must(
      await filterWorkItems(stack.api, PERSON, { ...project, typeKeys: ['issue'], pageNum: 1, pageSize: 1 }),
    );
    const { id, pattern } = first(page.items);
    expect(pattern).toBe('state');
    const flow = must(
      await getWorkflow(stack.api, PERSON, { ...project, typeKey: 'issue', id, pattern: 'state' }),
    );
    expect(flow.states.filter((state) => state.status === 'current')).toHaveLength(1);
  });

  it('gives the refusals of a wrong type, a wrong item and a closed space as such', async () => {
    const wrongType = await listFieldSettings(stack.api, PERSON, { ...project, typeKey: 'nothing' });
    expect(wrongType).toMatchObject({ ok: false, error: { kind: 'refused', errCode: 30014 } });
    expect(must(await getWorkItems(stack.api, PERSON, { ...story, ids: [1] }))).toEqual([]);
    const stranger = await listWorkItemTypes(stack.api, PERSON, { projectKey: '65f1c0de8a1b2c3d4e5f6fff' });
    expect(stranger).toMatchObject({ ok: false, error: { kind: 'refused', errCode: 10301 } });
    expect(stranger.ok ? '' : stranger.error.logId).not.toBe('');
  });

  it('gets a new token when the service has ended the old one, unnoticed by the caller', async () => {
    await stack.setFaults([{ match: {}, times: 1, effect: { type: 'expire_tokens' } }]);
    expect((await listWorkItemTypes(stack.api, PERSON, project)).ok).toBe(true);
    await stack.setFaults([]);
  });

  it('says "unknown" for a write that was stored but not answered, and the write is there', async () => {
    const item = first(await someStories(1));
    const path = '/open_api/:project_key/work_item/:type/:id';
    await stack.setFaults([
      { match: { method: 'PUT', path }, times: 1, effect: { type: 'reset_after_commit' } },
    ]);
    const fields = [{ fieldKey: 'name', value: 'Stored without an answer' }];
    const sent = await updateWorkItem(stack.api, PERSON, {
      ...story,
      id: item.id,
      fields,
      idempotencyKey: randomUUID(),
    });
    expect(sent).toMatchObject({ ok: false, error: { kind: 'lost-answer', errCode: 0 } });
    const [again] = must(await getWorkItems(stack.api, PERSON, { ...story, ids: [item.id] }));
    expect(again?.name).toBe('Stored without an answer');
    await stack.setFaults([]);
  });

  it('never met a limit of the service in all of this', async () => {
    const received = await stack.requests();
    expect(received.length).toBeGreaterThan(20);
    expect(received.filter((request) => request.err_code === 10429)).toEqual([]);
  });
});
