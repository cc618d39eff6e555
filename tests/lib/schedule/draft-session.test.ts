// A draft between the tab, the browser's copy and the server: whoever saves first, nothing unsaved is dropped.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { err, ok } from '@/lib/errors/result';
import { type Draft, draftWith, EMPTY_DRAFT, sameDraft } from '@/lib/schedule/draft';
import {
  type DraftAction,
  type DraftSession,
  isSaved,
  reduceDraft,
  sessionOf,
} from '@/lib/schedule/draft-session';
import type { NodePlan } from '@/lib/schedule/node-plan';
import type { StoredDraft } from '@/lib/schedule/stored-draft';

const stored: NodePlan = { mode: 'whole', entry: { startDay: 20_515, endDay: 20_517, points: 2 } };
const at = (startDay: number): NodePlan => ({
  mode: 'whole',
  entry: { startDay, endDay: startDay + 2, points: 2 },
});
const put =
  (startDay: number, nodeId = 'dev') =>
  (draft: Draft) =>
    draftWith(draft, { itemId: 7, nodeId, stored }, at(startDay));
const changes = put(20_520)(EMPTY_DRAFT);
const onServer = (version: number, draft: Draft = changes): StoredDraft => ({
  id: 'a',
  name: '',
  version,
  changeCount: Object.keys(draft).length,
  updatedAtMs: 0,
  changes: draft,
});
const run = (session: DraftSession, ...actions: DraftAction[]) => actions.reduce(reduceDraft, session);
const change = (startDay: number): DraftAction => ({ kind: 'change', change: put(startDay) });
const savedAs = (version: number, sent: Draft): DraftAction => ({
  kind: 'answered',
  name: '',
  changes: sent,
  result: ok({ state: 'saved', head: onServer(version, sent) }),
});
const UNREACHABLE = err({ kind: 'unreachable' as const, messageKey: 'unreachable', retryable: true });

describe('saving', () => {
  test('is due after a change and done when the server has exactly what is shown', () => {
    const changed = run(sessionOf('', null), change(20_520));
    expect(isSaved(changed)).toBe(false);
    const sent = changed.history.present;
    const edited = run(changed, { kind: 'saving' }, change(20_530), savedAs(1, sent));
    expect(edited.version).toBe(1);
    expect(isSaved(edited)).toBe(false);
    expect(isSaved(run(edited, savedAs(2, edited.history.present)))).toBe(true);
  });

  test('that fails keeps every change and says why until one succeeds', () => {
    const changed = run(sessionOf('', null), change(20_520));
    const sent = changed.history.present;
    const failed = run(changed, { kind: 'answered', name: '', changes: sent, result: UNREACHABLE });
    expect(failed).toMatchObject({ failure: { kind: 'unreachable' }, isSaving: false, version: null });
    expect(failed.history.present).toBe(sent);
    expect(run(failed, savedAs(1, sent)).failure).toBeNull();
  });

  test('of a draft that was deleted elsewhere begins a new one of that name', () => {
    const changed = run(sessionOf('', onServer(4)), change(20_540));
    const result = err({ kind: 'not-found' as const, messageKey: 'draftGone', retryable: false });
    const after = run(changed, { kind: 'answered', name: '', changes: changed.history.present, result });
    expect(after).toMatchObject({ version: null, failure: null });
    expect(isSaved(after)).toBe(false);
  });

  test('whose answer was lost is recognised when the same is sent again', () => {
    const changed = run(sessionOf('', null), change(20_520));
    const result = ok({ state: 'newer' as const, stored: onServer(1, structuredClone(changes)) });
    const after = run(changed, { kind: 'answered', name: '', changes: changed.history.present, result });
    expect(after).toMatchObject({ version: 1, newer: null });
    expect(isSaved(after)).toBe(true);
  });

  test('of another draft than the one that is shown now changes nothing here', () => {
    const shown = run(sessionOf('what if', null), change(20_520));
    expect(run(shown, { kind: 'saving' }, savedAs(3, changes))).toEqual(shown);
  });
});

describe('a later save of another tab', () => {
  const mine = run(sessionOf('', onServer(1)), change(20_600));
  const theirs = onServer(2, put(20_700)(EMPTY_DRAFT));
  const met = run(mine, {
    kind: 'answered',
    name: '',
    changes: mine.history.present,
    result: ok({ state: 'newer', stored: theirs }),
  });

  test('stands beside mine until I choose', () => {
    expect(met.newer).toBe(theirs);
    expect(met.history.present).toBe(mine.history.present);
  });

  test('is written over only after I chose mine', () => {
    const after = run(met, { kind: 'choose', side: 'mine' });
    expect(after).toMatchObject({ version: 2, newer: null });
    expect(after.history.present).toBe(mine.history.present);
    expect(isSaved(after)).toBe(false);
  });

  test('is taken when I chose it, and one undo brings mine back', () => {
    const after = run(met, { kind: 'choose', side: 'theirs' });
    expect(after.history.present).toBe(theirs.changes);
    expect(isSaved(after)).toBe(true);
    expect(run(after, { kind: 'undo' }).history.present).toBe(mine.history.present);
  });
});

describe('opening a draft', () => {
  const kept = { version: 1, changes: put(20_800)(EMPTY_DRAFT), isSaved: false };
  const open = (server: StoredDraft | null, copy: typeof kept | null, isPage = false): DraftSession =>
    run(sessionOf('', null), { kind: 'open', name: 'x', stored: server, kept: copy, isPage });

  test('shows what the server has when this browser has nothing unsaved', () => {
    expect(open(onServer(3), null).history.present).toBe(changes);
    expect(open(onServer(3), { ...kept, isSaved: true }).history.present).toBe(changes);
    expect(isSaved(open(null, null))).toBe(true);
  });

  test.each([
    ['nothing', null, put(20_900)(changes)],
    ['a copy of before', kept, put(20_900, 'test')(kept.changes)],
  ])('keeps what was moved while %s was still being read', (_, copy, wanted) => {
    const node = copy ? 'test' : 'dev';
    const moved = run(sessionOf('', onServer(1)), { kind: 'change', change: put(20_900, node) });
    const page = { kind: 'open', name: '', stored: onServer(1), kept: copy, isPage: true } as const;
    const opened = run(moved, page);
    expect(sameDraft(opened.history.present, wanted)).toBe(true);
    expect(isSaved(opened)).toBe(false);
    expect(run(opened, { kind: 'undo' }).history.present).toEqual(copy ? kept.changes : changes);
    // Another draft is shown as it is: those changes were none of it.
    const other = run(opened, { ...page, name: 'y', kept: null, isPage: false });
    expect(other.history.present).toBe(changes);
  });

  test('does not bring back what was undone before it was open', () => {
    const page = { kind: 'open', name: '', stored: onServer(1), kept: null, isPage: true } as const;
    const undone = run(sessionOf('', onServer(1)), change(20_900), { kind: 'undo' }, page);
    expect(undone.history.present).toBe(changes);
  });

  test('goes on with what this browser has unsaved over the same save, or over a deleted one', () => {
    for (const server of [onServer(1), null]) {
      const session = open(server, kept);
      expect(session.history.present).toBe(kept.changes);
      expect(session.newer).toBeNull();
      expect(isSaved(session)).toBe(false);
    }
  });

  test('asks when this browser has unsaved changes over an older save', () => {
    const session = open(onServer(2), kept);
    expect(session.newer?.version).toBe(2);
    expect(session.history.present).toBe(kept.changes);
  });

  test('from a page that is older than this browser’s copy shows the copy', () => {
    const later = { version: 5, changes: kept.changes, isSaved: true };
    expect(open(onServer(2), later, true)).toMatchObject({ version: 5 });
    expect(isSaved(open(onServer(2), later, true))).toBe(true);
    expect(open(onServer(6), later, true).version).toBe(6);
  });
});

test('undo and redo are changes like others: they are saved too', () => {
  const session = run(sessionOf('', onServer(1)), change(20_900), { kind: 'undo' });
  expect(session.history.present).toBe(changes);
  expect(isSaved(session)).toBe(true);
  expect(isSaved(run(session, { kind: 'redo' }))).toBe(false);
});

test('whatever happens in whatever order, a change that the server has not got is shown and never counts as saved', () => {
  const day = fc.integer({ min: 20_000, max: 20_020 });
  const step = fc.oneof(
    day.map((value): 'undo' | number => value),
    fc.constant('undo' as const),
    fc.constantFrom('save', 'fail', 'newer', 'mine', 'theirs', 'other tab' as const),
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      let server = null as { version: number; changes: Draft } | null;
      let session = sessionOf('', null);
      for (const what of steps) {
        const sent = session.history.present;
        if (typeof what === 'number') session = run(session, change(what));
        else if (what === 'undo') session = run(session, { kind: 'undo' });
        else if (what === 'mine' || what === 'theirs') session = run(session, { kind: 'choose', side: what });
        else if (what === 'fail')
          session = run(session, { kind: 'answered', name: '', changes: sent, result: UNREACHABLE });
        else if (what === 'other tab')
          server = { version: (server?.version ?? 0) + 1, changes: put(20_010, 'qa')(EMPTY_DRAFT) };
        else if (session.newer === null && !isSaved(session)) {
          const isCurrent = (server?.version ?? null) === session.version;
          if (isCurrent) server = { version: (server?.version ?? 0) + 1, changes: sent };
          const found = onServer(server?.version ?? 0, server?.changes ?? EMPTY_DRAFT);
          const result = isCurrent
            ? ok({ state: 'saved' as const, head: found })
            : ok({ state: 'newer' as const, stored: found });
          session = run(session, { kind: 'answered', name: '', changes: sent, result });
          expect(session.history.present).toBe(sent);
        }
        if (isSaved(session) && server && session.version === server.version)
          expect(sameDraft(server.changes, session.history.present)).toBe(true);
      }
    }),
  );
});
