import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FieldValue } from '@/lib/fields/field-value';
import { codecFor } from '@/lib/fields/registry';

const context = { zone: 'Asia/Shanghai' };
const id = fc.stringMatching(/^[a-z0-9_]{1,8}$/);
const option = fc.record({ id, label: fc.string() });
const text = fc.string({ minLength: 1 });
const path = fc.array(option, { minLength: 1, maxLength: 4 });
const userKey = fc.stringMatching(/^7401[0-9]{4}$/);
const day = fc.integer({ min: 1, max: 47_000 });
const workItemId = fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER });
const list = <T>(entry: fc.Arbitrary<T>) => fc.uniqueArray(entry, { minLength: 1, maxLength: 5 });

const values: Record<string, fc.Arbitrary<FieldValue>> = {
  text: text.map((t) => ({ kind: 'text', text: t })),
  multi_text: text.map((t) => ({ kind: 'richText', text: t, isFormatted: false })),
  select: option.map((o) => ({ kind: 'option', option: o })),
  radio: option.map((o) => ({ kind: 'option', option: o })),
  multi_select: list(option).map((options) => ({ kind: 'options', options })),
  tree_select: path.map((p) => ({ kind: 'path', path: p })),
  tree_multi_select: list(path).map((paths) => ({ kind: 'paths', paths })),
  user: userKey.map((key) => ({ kind: 'person', userKey: key })),
  multi_user: list(userKey).map((userKeys) => ({ kind: 'people', userKeys })),
  date: fc
    .record({ day, msOfDay: fc.constantFrom(0, 3_600_000, 86_399_999) })
    .map((d) => ({ kind: 'date', ...d })),
  schedule: fc.tuple(day, fc.nat(400)).map(([startDay, length]) => ({
    kind: 'dayRange',
    startDay,
    endDay: startDay + length,
    startMsOfDay: 0,
    endMsToMidnight: 1,
  })),
  number: fc
    .double({ noNaN: true, noDefaultInfinity: true })
    .map((value) => ({ kind: 'number', value: value === 0 ? 0 : value })),
  bool: fc.boolean().map((value) => ({ kind: 'bool', value })),
  link: fc.webUrl().map((t) => ({ kind: 'text', text: t })),
  link_cloud_doc: list(fc.webUrl()).map((texts) => ({ kind: 'texts', texts })),
  business: id.map((t) => ({ kind: 'text', text: t })),
  work_item_related_select: workItemId.map((n) => ({ kind: 'workItem', id: n })),
  work_item_related_multi_select: list(workItemId).map((ids) => ({ kind: 'workItems', ids })),
  role_owners: fc
    .uniqueArray(fc.record({ roleId: id, ownerKeys: list(userKey) }), {
      minLength: 1,
      selector: (r) => r.roleId,
    })
    .map((roles) => ({ kind: 'roles', roles })),
  signal: fc.constantFrom('passed' as const, 'failed' as const).map((state) => ({ kind: 'signal', state })),
  compound_field: list(text).map((texts) => ({
    kind: 'groups',
    rows: texts.map((t) => [{ fieldKey: 'field_a', typeKey: 'text', value: { kind: 'text', text: t } }]),
  })),
};

describe('field codecs', () => {
  test.each(Object.keys(values))('%s: what is written is read back as the same value', (typeKey) => {
    const codec = codecFor(typeKey);
    fc.assert(
      fc.property(values[typeKey] ?? fc.constant<FieldValue>({ kind: 'empty' }), (value) => {
        const wire: unknown = JSON.parse(JSON.stringify(codec.encode(value, context)));
        const read = codec.decode(wire, context);
        expect(read).toEqual(value);
        expect(codec.same(read, value)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  test.each(Object.keys(values))('%s: nothing on the wire makes it throw', (typeKey) => {
    fc.assert(
      fc.property(fc.jsonValue(), (wire) => {
        expect(codecFor(typeKey).decode(wire, context).kind).toMatch(/\w+/);
      }),
      { numRuns: 100 },
    );
  });

  test.each(Object.keys(values))('%s: every empty form is the same empty value', (typeKey) => {
    const codec = codecFor(typeKey);
    for (const wire of [undefined, null, '', []])
      expect(codec.decode(wire, context)).toEqual({ kind: 'empty' });
    const empty = codec.decode(codec.encode({ kind: 'empty' }, context), context);
    expect(codec.same(empty, { kind: 'empty' })).toBe(true);
  });

  test('lists are compared as sets, options by id alone', () => {
    const codec = codecFor('multi_select');
    const a = codec.decode(
      [
        { label: 'iOS', value: 'o1' },
        { label: 'Web', value: 'o2' },
      ],
      context,
    );
    const b = codec.decode([{ label: 'renamed', value: 'o2' }, { value: 'o1' }], context);
    expect(codec.same(a, b)).toBe(true);
  });

  test('spelling variants of a type name have one codec', () => {
    expect(codecFor('multi-select')).toBe(codecFor('multi_select'));
    expect(codecFor('workitem_related_select')).toBe(codecFor('work_item_related_select'));
  });

  test('rich text with formatting is protected from being written as plain text', () => {
    const codec = codecFor('multi_text');
    const value = codec.decode(
      [{ type: 'paragraph', content: [{ type: 'text', text: 'Friday', attrs: { bold: 'true' } }] }],
      context,
    );
    expect(value).toEqual({ kind: 'richText', text: 'Friday', isFormatted: true });
    expect(() => codec.encode(value, context)).toThrow();
  });
});
