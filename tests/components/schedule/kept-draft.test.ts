// The browser's copy of a draft comes back as it was kept, and what is no draft is not taken for one.
import { afterEach, describe, expect, test } from 'vitest';
import { draftStorageKey, keepDraft, parseKeptDraft, readKeptDraft } from '@/components/schedule/kept-draft';
import { draftWith, EMPTY_DRAFT } from '@/lib/schedule/draft';

const scope = { userKey: 'u1', projectKey: 'p1', boardKey: 'story', name: '' };
const plan = (startDay: number) => ({
  mode: 'whole' as const,
  entry: { startDay, endDay: startDay + 1, points: 1 },
});
const changes = draftWith(EMPTY_DRAFT, { itemId: 7, nodeId: 'dev', stored: plan(100) }, plan(103));

afterEach(() => localStorage.clear());

describe('the copy of a draft', () => {
  test('is read back unchanged', async () => {
    const key = draftStorageKey(scope);
    const kept = { version: 3, changes, isSaved: false };
    expect(keepDraft(key, kept)).toBe(true);
    expect(await parseKeptDraft(readKeptDraft(key))).toEqual(kept);
  });

  test.each([{ userKey: 'u2' }, { projectKey: 'p2' }, { boardKey: 'issue' }, { name: 'what if' }])(
    'is not offered to %o',
    (other) => {
      keepDraft(draftStorageKey(scope), { version: null, changes, isSaved: false });
      expect(readKeptDraft(draftStorageKey({ ...scope, ...other }))).toBeNull();
    },
  );

  test.each(['', '{', 'null', '{"version":1}', '{"version":1,"isSaved":true,"changes":{"a":{}}}'])(
    'in the text %j is none',
    async (text) => {
      expect(await parseKeptDraft(text)).toBeNull();
    },
  );

  test('of a draft that was never begun is not kept', () => {
    const key = draftStorageKey(scope);
    keepDraft(key, { version: null, changes: EMPTY_DRAFT, isSaved: true });
    expect(readKeptDraft(key)).toBeNull();
  });
});
