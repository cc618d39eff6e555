// Who has an item in hand, and when its plan is overdue.
import { describe, expect, test } from 'vitest';
import { isLate } from '@/components/work-item-list/is-late';
import { ownersOf } from '@/components/work-item-list/owners-of';
import type { FieldValue } from '@/lib/fields/field-value';
import { item } from './item-fixture';

describe('the owners of an item', () => {
  test('are those of all its current nodes, each once', () => {
    const node = (id: string, ownerKeys: string[]) => ({ id, name: id, ownerKeys });
    const both = item(1, 'a', { currentNodes: [node('n1', ['u1', 'u2']), node('n2', ['u2', 'u3'])] });
    expect(ownersOf(both)).toEqual(['u1', 'u2', 'u3']);
  });

  test('are the platform’s current operators where it names no nodes', () => {
    const values: Record<string, FieldValue> = {
      current_status_operator: { kind: 'people', userKeys: ['u3'] },
    };
    expect(ownersOf(item(1, 'a', { currentNodes: [], values }))).toEqual(['u3']);
  });
});

describe('a plan that ended yesterday', () => {
  test('is late', () => {
    expect(isLate(item(1, 'a'), 99, 100)).toBe(true);
  });

  test('is not late on its last day', () => {
    expect(isLate(item(1, 'a'), 100, 100)).toBe(false);
  });

  test('is not late when the item is finished or terminated', () => {
    const finished = item(1, 'a', { values: { finish_status: { kind: 'bool', value: true } } });
    expect([isLate(finished, 99, 100), isLate(item(1, 'a', { isTerminated: true }), 99, 100)]).toEqual([
      false,
      false,
    ]);
  });
});
