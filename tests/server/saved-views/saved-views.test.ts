// Views that people keep: whose they are, who sees them, what happens at a clash.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ViewDraft } from '@/lib/work-item/saved-view';
import { changeView, dropView, keepView } from '@/server/saved-views/keep';
import { listViews } from '@/server/saved-views/list';
import { startTestStack, type TestStack } from '../support/test-stack';

describe('saved views', () => {
  let stack: TestStack;
  let projectKey: string;
  const lin = () => ({ userKey: '7401000000000000101', projectKey });
  const wei = () => ({ userKey: '7401000000000000102', projectKey });
  const draft = (name: string, scope: ViewDraft['scope'] = 'mine'): ViewDraft => ({
    name,
    scope,
    query: 'q=a',
  });
  const keep = (actor: ReturnType<typeof lin>, view: ViewDraft, id = randomUUID()) =>
    keepView(actor, stack.services, { id, typeKey: 'story', ...view });
  const names = async (actor: ReturnType<typeof lin>) => {
    const listed = await listViews(actor, stack.services, 'story');
    return listed.ok ? listed.value.map((view) => view.name) : [];
  };

  beforeAll(async () => {
    stack = await startTestStack({ limits: false, items: 30 });
    projectKey = stack.info.projects.find((entry) => entry.simple_name === 'orbit')?.project_key ?? '';
  });
  afterAll(() => stack.stop());

  test('are seen by their owner alone until they are shared, and changed by their owner alone', async () => {
    await keep(lin(), draft('Release scope'));
    const shared = await keep(lin(), draft('Team scope', 'team'));
    if (!shared.ok) throw new Error(shared.error.messageKey);
    expect(await names(lin())).toEqual(['Release scope', 'Team scope']);
    expect(await names(wei())).toEqual(['Team scope']);
    const { id } = shared.value;
    expect(await changeView(wei(), stack.services, { id, ...draft('Taken over') })).toMatchObject({
      ok: false,
      error: { messageKey: 'view.gone' },
    });
    await dropView(wei(), stack.services, id);
    expect(await names(wei())).toEqual(['Team scope']);
    await changeView(lin(), stack.services, { id, ...draft('Mine again') });
    expect(await names(wei())).toEqual([]);
    await dropView(lin(), stack.services, id);
    expect(await names(lin())).toEqual(['Release scope']);
  });

  test('kept twice by one press are one, and two with one name are refused at the name', async () => {
    const id = randomUUID();
    await keep(wei(), draft('Mine'), id);
    expect(await keep(wei(), draft('Mine'), id)).toMatchObject({ ok: true });
    expect(await names(wei())).toEqual(['Mine']);
    expect(await keep(wei(), draft('Mine'))).toMatchObject({
      ok: false,
      error: { messageKey: 'view.nameTaken', fieldKey: 'name' },
    });
    const other = await keep(wei(), draft('Other'));
    if (!other.ok) throw new Error(other.error.messageKey);
    const renamed = await changeView(wei(), stack.services, { id: other.value.id, ...draft('Mine') });
    expect(renamed).toMatchObject({ ok: false, error: { messageKey: 'view.nameTaken' } });
  });
});
