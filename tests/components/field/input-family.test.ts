// A field is either typed into or says why not; nothing falls through to free text.
import { describe, expect, test } from 'vitest';
import { inputFamilyOf, lockReasonOf } from '@/components/field/input-family';
import { EMPTY } from '@/lib/fields/field-value';
import { field } from './field-fixture';

describe('a field is locked', () => {
  test.each([
    [field('total', 'number', { readOnlyReason: 'calculated' }), EMPTY, 'calculated'],
    [field('scan', 'signal'), EMPTY, 'signal'],
    [field('notes', 'multi_text'), { kind: 'richText', text: 'a', isFormatted: true } as const, 'formatted'],
    [field('risk', 'select'), { kind: 'unreadable', raw: 7 } as const, 'unreadable'],
    [field('line', 'business'), EMPTY, 'no-input'],
    [field('new', 'hologram', { readOnlyReason: 'unknown-type' }), EMPTY, 'unknown-type'],
  ])('%o', (subject, value, reason) => {
    expect(lockReasonOf(subject, value)).toBe(reason);
  });

  test('never because its text is plain', () => {
    const plain = { kind: 'richText', text: 'a', isFormatted: false } as const;
    expect(lockReasonOf(field('notes', 'multi_text'), plain)).toBeNull();
  });
});

test('a type without an input has none, even when it holds text', () => {
  expect(inputFamilyOf(field('poll', 'vote-option'))).toBeUndefined();
});
