// "All matching": the exact ids behind a filter, on the sandbox over HTTP.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type FilterCondition, type FilterGroup, type ItemFilter, NO_FILTER } from '@/lib/work-item/filter';
import { matchingIds } from '@/server/work-items/matching-ids';
import { startTestStack, type TestStack } from '../support/test-stack';

const LIN = '7401000000000000101';

const condition = (
  fieldKey: string,
  operator: FilterCondition['operator'],
  operand: FilterCondition['operand'],
): FilterCondition => ({ kind: 'condition', fieldKey, operator, operand });

describe('the ids behind a filter', () => {
  let stack: TestStack;
  let projectKey: string;
  const ask = async (
    filter: Partial<ItemFilter>,
    more: { exceptIds?: number[]; limit?: number; typeKey?: string } = {},
  ) =>
    matchingIds({ userKey: LIN, projectKey }, stack.services, {
      typeKey: 'story',
      filter: { ...NO_FILTER, ...filter },
      ...more,
    });
  const must = async (...input: Parameters<typeof ask>) => {
    const result = await ask(...input);
    if (!result.ok) throw new Error(JSON.stringify(result.error));
    return result.value;
  };
  const all = (...entries: FilterGroup['entries']): FilterGroup => ({ kind: 'and', entries });
  const any = (...entries: FilterGroup['entries']): FilterGroup => ({ kind: 'or', entries });

  beforeAll(async () => {
    stack = await startTestStack({ limits: false, items: 400 });
    projectKey = stack.info.projects.find((entry) => entry.simple_name === 'orbit')?.project_key ?? '';
  });
  afterAll(() => stack.stop());

  test('are all of them, each once, whichever of the two lists of the API is asked', async () => {
    const everything = await must({});
    expect(everything.ids.length).toBeGreaterThan(60);
    expect(new Set(everything.ids).size).toBe(everything.total);
    const searched = await must({ group: all(condition('name', 'filled', { kind: 'none' })) });
    expect(searched).toEqual(everything);
    expect(everything.isCapped).toBe(false);
  });

  test('leave out what the person excluded and say so in the total', async () => {
    const everything = await must({});
    const exceptIds = everything.ids.slice(1, 3);
    const rest = await must({}, { exceptIds });
    expect(rest.ids).toEqual(everything.ids.filter((id) => !exceptIds.includes(id)));
    expect(rest.total).toBe(everything.total - 2);
  });

  test('stop at the limit and say that there are more', async () => {
    const everything = await must({});
    const few = await must({}, { limit: 7 });
    expect(few).toEqual({ ids: everything.ids.slice(0, 7), total: everything.total, isCapped: true });
  });

  test('follow nested groups: one or the other, and both halves make the whole', async () => {
    const urgent = condition('priority', 'anyOf', { kind: 'ids', ids: ['option_1'] });
    const mine = condition('people', 'anyOf', { kind: 'people', userKeys: ['me'] });
    const [either, both, first, second] = [
      await must({ group: any(urgent, mine) }),
      await must({ group: all(urgent, mine) }),
      await must({ group: all(urgent) }),
      await must({ group: all(any(mine)) }),
    ];
    expect(both.total).toBeGreaterThan(0);
    expect(either.total).toBe(first.total + second.total - both.total);
  });

  test('hold terminated items only when they are asked for', async () => {
    const [without, also, only] = [
      await must({}),
      await must({ terminated: 'with' }),
      await must({ terminated: 'only' }),
    ];
    expect(only.total).toBeGreaterThan(0);
    expect(also.total).toBe(without.total + only.total);
    expect(new Set([...without.ids, ...only.ids])).toEqual(new Set(also.ids));
  });

  test.each([
    ['a field that is gone', condition('field_gone', 'filled', { kind: 'none' }), 'filter.fieldGone'],
    ['a calculated field', condition('field_1ac571', 'filled', { kind: 'none' }), 'filter.notSearchable'],
    ['a comparison of another type', condition('priority', 'less', { kind: 'none' }), 'filter.operator'],
    ['no value yet', condition('priority', 'anyOf', { kind: 'ids', ids: [] }), 'filter.operand'],
    [
      'a value of another type',
      condition('priority', 'anyOf', { kind: 'text', text: 'P0' }),
      'filter.operand',
    ],
  ])('are refused for %s, never found without that condition', async (_, wrong, messageKey) => {
    const mark = await stack.mark();
    const answer = await ask({ group: all(any(wrong)) });
    expect(answer).toMatchObject({ ok: false, error: { messageKey, fieldKey: wrong.fieldKey } });
    expect((await stack.requests(mark)).filter((request) => request.path.includes('search'))).toEqual([]);
  });
});
