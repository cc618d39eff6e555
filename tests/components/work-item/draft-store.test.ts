// A draft comes back as it was kept, to the same person and item only.
import { afterEach, describe, expect, test, vi } from 'vitest';
import { type Draft, keepDraft, readDraft } from '@/components/work-item/draft-store';

const owner = { userKey: 'u1', projectKey: 'p1', typeKey: 'story', id: 7 };
const draft: Draft = {
  savedAtMs: 1_772_000_000_000,
  changes: [{ fieldKey: 'name', base: { kind: 'text', text: 'a' }, after: { kind: 'text', text: 'b 🙂' } }],
  people: [],
};

afterEach(() => localStorage.clear());

describe('a kept draft', () => {
  test('is read back unchanged', () => {
    expect(keepDraft(owner, draft)).toBe(true);
    expect(readDraft(owner)).toMatchObject(draft);
  });

  test.each([{ userKey: 'u2' }, { projectKey: 'p2' }, { typeKey: 'issue' }, { id: 8 }])(
    'is not offered to %o',
    (other) => {
      keepDraft(owner, draft);
      expect(readDraft({ ...owner, ...other })).toBeNull();
    },
  );

  test('is forgotten when nothing is unsaved any more', () => {
    keepDraft(owner, draft);
    keepDraft(owner, { ...draft, changes: [] });
    expect(localStorage.length).toBe(0);
  });
});

test.each(['', '{', '[]', '{"format":2,"savedAtMs":1,"changes":[],"people":[]}', '{"format":1}'])(
  'what is not a draft of ours (%s) is not offered',
  (text) => {
    keepDraft(owner, draft);
    localStorage.setItem(localStorage.key(0) ?? '', text);
    expect(readDraft(owner)).toBeNull();
  },
);

test('a browser without room says so instead of failing', () => {
  const setItem = vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  try {
    expect(keepDraft(owner, draft)).toBe(false);
  } finally {
    setItem.mockRestore();
  }
});
