// Drafts and settings on the server: kept for their owner, and never written over unseen.
import pino from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Result } from '@/lib/errors/result';
import type { Draft } from '@/lib/schedule/draft';
import { DEFAULT_SETTINGS } from '@/lib/schedule/settings';
import {
  copyDraft,
  deleteDraft,
  listDrafts,
  readDraft,
  readNamedDraft,
  renameDraft,
  saveDraft,
} from '@/server/schedules/drafts';
import { readSettings, saveSettings } from '@/server/schedules/settings';
import type { Services } from '@/server/services';
import { startTestStack, type TestStack } from '../support/test-stack';

let stack: TestStack;
let services: Services;
beforeAll(async () => {
  stack = await startTestStack();
  services = { ...stack.services, log: pino({ level: 'silent' }) };
});
afterAll(() => stack.stop());

let number = 0;
/** A person nobody else is. */
function someone() {
  number += 1;
  return { userKey: `74010000000000${number}`, projectKey: 'project' };
}

function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

const plan = (startDay: number) => ({
  mode: 'whole' as const,
  entry: { startDay, endDay: startDay + 2, points: 1 },
});
const draft = (startDay: number): Draft => ({
  '1/dev': { itemId: 1, nodeId: 'dev', base: plan(10), plan: plan(startDay) },
});

describe('a draft on the server', () => {
  test('is given back as it was saved, to its owner alone', async () => {
    const actor = someone();
    const board = { boardKey: 'story', name: '' };
    expect(must(await readNamedDraft(actor, services, board))).toBeNull();
    const saved = must(await saveDraft(actor, services, { ...board, version: null, changes: draft(20) }));
    if (saved.state !== 'saved') throw new Error('it was the first');
    expect(must(await readNamedDraft(actor, services, board))).toMatchObject({
      version: 1,
      changeCount: 1,
      changes: draft(20),
    });
    expect(await readDraft(someone(), services, saved.head.id)).toMatchObject({ ok: false });
  });

  test('saved by a second tab meanwhile is shown, not written over', async () => {
    const actor = someone();
    const board = { boardKey: 'story', name: '' };
    must(await saveDraft(actor, services, { ...board, version: null, changes: draft(20) }));
    must(await saveDraft(actor, services, { ...board, version: 1, changes: draft(30) }));
    const late = must(await saveDraft(actor, services, { ...board, version: 1, changes: draft(40) }));
    expect(late).toMatchObject({ state: 'newer', stored: { version: 2, changes: draft(30) } });
    const first = must(await saveDraft(actor, services, { ...board, version: null, changes: draft(40) }));
    expect(first).toMatchObject({ state: 'newer', stored: { version: 2 } });
    expect(must(await readNamedDraft(actor, services, board))?.changes).toEqual(draft(30));
  });

  test('saved by two tabs at the same moment is kept from one of them', async () => {
    const actor = someone();
    const input = { boardKey: 'story', name: '', version: null };
    const saves = await Promise.all(
      [20, 30, 40].map((day) => saveDraft(actor, services, { ...input, changes: draft(day) })),
    );
    expect(saves.map((save) => must(save).state).sort()).toEqual(['newer', 'newer', 'saved']);
  });

  test('can be copied to a what-if of its own, renamed and deleted', async () => {
    const actor = someone();
    const saved = must(
      await saveDraft(actor, services, { boardKey: 'story', name: '', version: null, changes: draft(20) }),
    );
    if (saved.state !== 'saved') throw new Error('it was the first');
    const copy = must(await copyDraft(actor, services, { id: saved.head.id, name: 'Without Ana' }));
    const taken = await copyDraft(actor, services, { id: saved.head.id, name: 'Without Ana' });
    expect(taken).toMatchObject({ ok: false, error: { kind: 'conflict', fieldKey: 'name' } });
    const renamed = must(await renameDraft(actor, services, { id: copy.id, name: 'A week later' }));
    expect(renamed.name).toBe('A week later');
    expect(must(await listDrafts(actor, services, 'story')).drafts.map(({ name }) => name)).toEqual([
      '',
      'A week later',
    ]);
    expect(must(await readDraft(actor, services, copy.id)).changes).toEqual(draft(20));
    must(await deleteDraft(actor, services, copy.id));
    expect(await readDraft(actor, services, copy.id)).toMatchObject({ ok: false });
    const late = { boardKey: 'story', name: 'A week later', version: 1, changes: draft(1) };
    expect(await saveDraft(actor, services, late)).toMatchObject({ error: { kind: 'not-found' } });
  });
});

describe('the settings of a space', () => {
  test('are the default ones until somebody saves, then the same for everyone', async () => {
    const actor = { ...someone(), projectKey: 'settings-1' };
    expect(must(await readSettings(actor, services))).toMatchObject({
      settings: DEFAULT_SETTINGS,
      version: 0,
    });
    const settings = { ...DEFAULT_SETTINGS, capacityOf: { wei: 0.5 }, extraDaysOff: [20_600] };
    must(await saveSettings(actor, services, { settings, version: 0 }));
    const other = { ...someone(), projectKey: 'settings-1' };
    expect(must(await readSettings(other, services))).toMatchObject({
      settings,
      version: 1,
      updatedBy: actor.userKey,
    });
  });

  test('saved over a version that is not the latest stay as they are', async () => {
    const actor = { ...someone(), projectKey: 'settings-2' };
    const settings = { ...DEFAULT_SETTINGS, capacityPerDay: 2 };
    must(await saveSettings(actor, services, { settings, version: 0 }));
    const late = must(await saveSettings(actor, services, { settings: DEFAULT_SETTINGS, version: 0 }));
    expect(late).toMatchObject({ state: 'newer', stored: { settings, version: 1 } });
  });
});
