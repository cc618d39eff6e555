// A field two people changed is sent only as decided, and with the other person's value as its base.
import { describe, expect, test } from 'vitest';
import {
  type ConflictChoice,
  sendable,
  undecided,
  withConflicts,
} from '@/components/work-item/conflict-choices';
import type { FieldValue } from '@/lib/fields/field-value';

const text = (words: string): FieldValue => ({ kind: 'text', text: words });
const conflict = { fieldKey: 'name', base: text('was'), mine: text('mine'), theirs: text('theirs') };
const changes = [
  { fieldKey: 'name', base: text('was'), after: text('mine') },
  { fieldKey: 'notes', base: text('n'), after: text('m') },
];
const decided = (choice: ConflictChoice | null) => ({ name: { conflict, choice } });

describe('a field in conflict', () => {
  test('starts without a choice', () => {
    expect(undecided(withConflicts({}, [conflict]))).toEqual(['name']);
  });

  test('loses its choice when it is in conflict once more', () => {
    const again = withConflicts(decided('mine'), [{ ...conflict, theirs: text('newer') }]);
    expect(undecided(again)).toEqual(['name']);
  });

  test.each<[string, ConflictChoice | null, FieldValue | null]>([
    ['is not sent while undecided', null, null],
    ['is not sent when theirs is kept', 'theirs', null],
    ['is sent as mine over theirs', 'mine', text('mine')],
    ['is sent as it was over theirs', 'base', text('was')],
  ])('%s', (_, choice, after) => {
    const sent = sendable(changes, decided(choice)).find((change) => change.fieldKey === 'name');
    expect(sent ?? null).toEqual(after && { fieldKey: 'name', base: text('theirs'), after });
  });

  test('holds up none of the other fields', () => {
    expect(sendable(changes, decided(null))).toEqual([changes[1]]);
  });
});
