// Only what means something else than what was read counts as changed, and nobody's change is overwritten unseen.
import { describe, expect, test } from 'vitest';
import { changesOf, rebased } from '@/components/work-item/field-changes';
import type { FieldValue } from '@/lib/fields/field-value';
import { field } from '../field/field-fixture';

const text = (words: string): FieldValue => ({ kind: 'text', text: words });
const people = (...userKeys: string[]): FieldValue => ({ kind: 'people', userKeys });
const fields = [field('name', 'text'), field('reviewers', 'multi_user'), field('points', 'number')];

describe('a change', () => {
  test.each<[string, FieldValue, FieldValue, string[]]>([
    ['is another text', text('a'), text('b'), ['name']],
    ['is not the same text', text('a'), text('a'), []],
    ['is not an empty text for nothing', { kind: 'empty' }, text(''), []],
    [
      'is not an unreadable value left alone',
      { kind: 'unreadable', raw: { x: 1 } },
      { kind: 'unreadable', raw: { x: 1 } },
      [],
    ],
    ['is an unreadable value replaced', { kind: 'unreadable', raw: 1 }, text('b'), ['name']],
  ])('%s', (_, base, after, expected) => {
    expect(changesOf(fields, { name: base }, { name: after }).map((change) => change.fieldKey)).toEqual(
      expected,
    );
  });

  test('is not another order of the same people', () => {
    expect(changesOf(fields, { reviewers: people('u1', 'u2') }, { reviewers: people('u2', 'u1') })).toEqual(
      [],
    );
  });

  test('carries what was read and what is wanted', () => {
    expect(changesOf(fields, { name: text('a') }, { name: text('b') })).toEqual([
      { fieldKey: 'name', base: text('a'), after: text('b') },
    ]);
  });
});

describe('when the item is read again', () => {
  const stored = {
    name: text('theirs'),
    reviewers: people('u3'),
    points: { kind: 'number', value: 5 } as const,
  };

  test('a field nobody here touched follows the item', () => {
    const form = { bases: { name: text('a') }, values: { name: text('a') } };
    expect(rebased(fields, form, stored).values.name).toEqual(text('theirs'));
  });

  test('a field the person changed keeps their value and the base they began from', () => {
    const form = { bases: { name: text('a') }, values: { name: text('mine') } };
    const next = rebased(fields, form, stored);
    expect([next.values.name, next.bases.name]).toEqual([text('mine'), text('a')]);
  });

  test('a field that already holds what the person typed is no longer changed', () => {
    const form = { bases: { name: text('a') }, values: { name: text('theirs') } };
    const next = rebased(fields, form, stored);
    expect(changesOf(fields, next.bases, next.values)).toEqual([]);
  });
});
