// Filters of every searchable field, asked at the sandbox and checked against the rows themselves; and a service that ignores them.
import { createServer, type Server } from 'node:http';
import pino from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Field } from '@/lib/fields/field';
import type { FieldValue } from '@/lib/fields/field-value';
import { dayOfMs } from '@/lib/schedule/days';
import type { FilterCondition, FilterOperand } from '@/lib/work-item/filter';
import { NO_FILTER } from '@/lib/work-item/filter';
import { familyOfField, operandsOf, operatorsOf } from '@/lib/work-item/filter-family';
import { fits } from '@/lib/work-item/filter-match';
import type { ExplorerRows, WorkItem } from '@/lib/work-item/work-item';
import { readTypeMetadata } from '@/server/metadata';
import { createOpenApi } from '@/server/open-api/open-api';
import { exploreItems } from '@/server/work-items/explore';
import { matchingIds } from '@/server/work-items/matching-ids';
import { startTestStack, type TestStack } from '../support/test-stack';

const LIN = '7401000000000000101';
const ZONE = 'Asia/Shanghai';

/** A value to ask for, taken from a stored one; null when the stored one offers none. */
function operandFrom(
  kind: FilterOperand['kind'],
  value: FieldValue | undefined,
  item: WorkItem,
): FilterOperand | null {
  switch (kind) {
    case 'none':
      return { kind };
    case 'text':
      if (value?.kind === 'text') return { kind, text: value.text.slice(0, 40) };
      return value?.kind === 'richText' ? { kind, text: value.text.slice(0, 5) } : null;
    case 'number':
      return value?.kind === 'number' ? { kind, value: value.value } : null;
    case 'bool':
      return { kind, value: true };
    case 'ids':
      if (value?.kind === 'option') return { kind, ids: [value.option.id] };
      if (value?.kind === 'options') return { kind, ids: value.options.slice(0, 2).map(({ id }) => id) };
      if (value?.kind === 'path') return { kind, ids: value.path.slice(-1).map(({ id }) => id) };
      if (value?.kind === 'paths') return { kind, ids: (value.paths[0] ?? []).slice(-1).map(({ id }) => id) };
      if (value?.kind === 'signal') return { kind, ids: ['true'] };
      return value?.kind === 'text' || value?.kind === 'unreadable'
        ? { kind, ids: [String(item.templateId)] }
        : null;
    case 'people':
      if (value?.kind === 'person') return { kind, userKeys: [value.userKey] };
      return value?.kind === 'people' ? { kind, userKeys: value.userKeys.slice(0, 2) } : null;
    case 'items':
      if (value?.kind === 'workItem') return { kind, ids: [value.id] };
      return value?.kind === 'workItems' ? { kind, ids: value.ids.slice(0, 2) } : null;
    case 'day':
      if (value?.kind === 'date') return { kind, day: value.day };
      return value?.kind === 'dayRange' ? { kind, day: value.startDay } : null;
    case 'holders': {
      const role =
        value?.kind === 'roles' ? value.roles.find(({ ownerKeys }) => ownerKeys.length > 0) : undefined;
      return role ? { kind, of: role.roleId, userKeys: role.ownerKeys.slice(0, 1) } : null;
    }
    default:
      return null;
  }
}

describe('the rows behind a filter', () => {
  let stack: TestStack;
  let projectKey: string;
  let fields: Field[];
  let all: WorkItem[];
  const actor = () => ({ userKey: LIN, projectKey });
  const rows = async (
    entries: FilterCondition[],
    more: { pageNum?: number; pageSize?: number; fieldKeys?: string[] } = {},
  ) => {
    const answer = await exploreItems(actor(), stack.services, {
      typeName: 'story',
      filter: { ...NO_FILTER, group: { kind: 'and', entries } },
      fieldKeys: fields.map((field) => field.key),
      pageNum: 1,
      pageSize: 200,
      ...more,
    });
    if (!answer.ok) throw new Error(`${JSON.stringify(entries)}: ${JSON.stringify(answer.error)}`);
    return answer.value;
  };

  beforeAll(async () => {
    stack = await startTestStack({ limits: false, items: 300 });
    projectKey = stack.info.projects.find((entry) => entry.simple_name === 'orbit')?.project_key ?? '';
    const metadata = await readTypeMetadata(actor(), stack.services, 'story');
    if (!metadata.ok) throw new Error(metadata.error.messageKey);
    fields = metadata.value.fields;
    const read: ExplorerRows[] = [await rows([])];
    for (let page = 2; (page - 1) * 200 < (read[0]?.total ?? 0); page += 1)
      read.push(await rows([], { pageNum: page }));
    all = read.flatMap((page) => page.items);
  });
  afterAll(() => stack.stop());

  test('are the same at the API as by their own values, for every operator of every searchable field', async () => {
    const context = { fields, userKey: LIN, today: dayOfMs(stack.services.now(), ZONE) };
    const asked: string[] = [];
    const check = async (field: Field, operator: FilterCondition['operator'], operand: FilterOperand) => {
      const condition: FilterCondition = { kind: 'condition', fieldKey: field.key, operator, operand };
      const found = await rows([condition], { pageSize: 20, fieldKeys: [] });
      const name = `${field.key} (${field.typeKey}) ${operator}`;
      asked.push(name);
      expect([name, found.ignoredKeys]).toEqual([name, []]);
      const expected = all.map((item) => fits(item, condition, context));
      if (expected.includes(null)) return;
      expect([name, found.total]).toEqual([name, expected.filter(Boolean).length]);
    };
    for (const field of fields) {
      const family = familyOfField(field);
      if (!family || family === 'compound') continue;
      const checks = operatorsOf[family].flatMap((operator) => {
        const kind = operandsOf(family, operator)[0] ?? 'none';
        const operand = all
          .map((item) => operandFrom(kind, item.values[field.key], item))
          .find((found) => found !== null);
        return operand ? [check(field, operator, operand)] : [];
      });
      await Promise.all(checks);
    }
    const types = new Set(asked.map((name) => /\((.+)\)/.exec(name)?.[1]));
    expect([...types].sort()).toEqual([
      '_work_item_status',
      'bool',
      'date',
      'email',
      'link',
      'multi_select',
      'multi_text',
      'multi_user',
      'number',
      'precise_date',
      'radio',
      'role_owners',
      'select',
      'signal',
      'telephone',
      'template',
      'text',
      'tree_multi_select',
      'tree_select',
      'user',
      'work_item_related_multi_select',
      'work_item_related_select',
    ]);
  });

  test('of a compound field meet the conditions in any of its rows, or in every one', async () => {
    const compound = fields.find((field) => field.typeKey === 'compound_field');
    const sub = compound?.compoundFields[0];
    if (!compound || !sub) throw new Error('no compound field');
    const meets = (operator: 'meets' | 'meetsNot', rowsThat: 'any' | 'every'): FilterCondition => ({
      kind: 'condition',
      fieldKey: compound.key,
      operator,
      operand: {
        kind: 'group',
        rows: rowsThat,
        group: {
          kind: 'and',
          entries: [{ kind: 'condition', fieldKey: sub.key, operator: 'filled', operand: { kind: 'none' } }],
        },
      },
    });
    const [any, none] = [await rows([meets('meets', 'any')]), await rows([meets('meetsNot', 'any')])];
    expect(any.total).toBeGreaterThan(0);
    expect(any.total + none.total).toBe(all.length);
    expect((await rows([meets('meets', 'every')])).total).toBeGreaterThanOrEqual(any.total);
  });

  test('come in stretches of 200 without a gap or a repetition, also from the list that gives 50', async () => {
    const named: FilterCondition = {
      kind: 'condition',
      fieldKey: 'name',
      operator: 'filled',
      operand: { kind: 'none' },
    };
    const first = await rows([named]);
    const second = await rows([named], { pageNum: 2 });
    expect([...first.items, ...second.items].map((item) => item.id)).toEqual(all.map((item) => item.id));
  });

  test('carry only what was asked for, and nothing that is empty', async () => {
    const answer = await exploreItems(actor(), stack.services, {
      typeName: 'story',
      filter: NO_FILTER,
      fieldKeys: ['priority', 'gone_field'],
      pageNum: 1,
      pageSize: 50,
    });
    const keys = new Set(answer.ok ? answer.value.items.flatMap((item) => Object.keys(item.values)) : []);
    expect(
      [...keys].every((key) => ['priority', 'current_status_operator', 'finish_status'].includes(key)),
    ).toBe(true);
    expect(keys.has('priority')).toBe(true);
  });
});

describe('a service that ignores conditions', () => {
  let stack: TestStack;
  let forgetful: Server;
  afterAll(async () => {
    forgetful.close();
    await stack.stop();
  });

  test('is noticed by the rows it gives: the table says which condition, and nothing runs on all matching', async () => {
    stack = await startTestStack({ limits: false, items: 200 });
    const project = stack.info.projects.find((entry) => entry.simple_name === 'orbit');
    forgetful = createServer(async (request, response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk);
      let body = Buffer.concat(chunks).toString();
      if (request.url?.endsWith('/search/params'))
        body = JSON.stringify({
          ...JSON.parse(body),
          search_group: { conjunction: 'AND', search_params: [], search_groups: [] },
        });
      const headers = Object.fromEntries(
        Object.entries(request.headers).flatMap(([name, value]) =>
          typeof value === 'string' &&
          !['host', 'content-length', 'connection', 'transfer-encoding'].includes(name)
            ? [[name, value]]
            : [],
        ),
      );
      const answer = await fetch(`${stack.sandboxUrl}${request.url}`, {
        method: request.method,
        headers,
        body: body || undefined,
      });
      response.writeHead(answer.status, { 'content-type': 'application/json' });
      response.end(await answer.text());
    });
    await new Promise<void>((resolve) => forgetful.listen(0, '127.0.0.1', resolve));
    const address = forgetful.address();
    const api = createOpenApi({
      baseUrl: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`,
      pluginId: stack.info.plugin_id,
      pluginSecret: stack.info.plugin_secret,
      pool: stack.pool,
      log: pino({ level: 'silent' }),
      zone: ZONE,
    });
    const services = { ...stack.services, api };
    const actor = { userKey: LIN, projectKey: project?.project_key ?? '' };
    const filter = {
      ...NO_FILTER,
      group: {
        kind: 'and' as const,
        entries: [
          {
            kind: 'condition' as const,
            fieldKey: 'name',
            operator: 'filled' as const,
            operand: { kind: 'none' as const },
          },
          {
            kind: 'condition' as const,
            fieldKey: 'field_7d21aa',
            operator: 'is' as const,
            operand: { kind: 'ids' as const, ids: ['o_8lheu2'] },
          },
        ],
      },
    };
    const shown = await exploreItems(actor, services, {
      typeName: 'story',
      filter,
      fieldKeys: [],
      pageNum: 1,
      pageSize: 50,
    });
    expect(shown.ok && shown.value.ignoredKeys).toEqual(['field_7d21aa']);
    expect(await matchingIds(actor, services, { typeKey: 'story', filter })).toMatchObject({
      ok: false,
      error: { messageKey: 'filter.ignored', fieldKey: 'field_7d21aa' },
    });
    await api.close();
  });
});
