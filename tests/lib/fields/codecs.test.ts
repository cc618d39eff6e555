import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FieldValue } from '@/lib/fields/field-value';
import { codecFor, isKnownType, knownTypeKeys } from '@/lib/fields/registry';
import { option as choice, field } from '../../components/field/field-fixture';

const context = { zone: 'Asia/Shanghai' };
const id = fc.stringMatching(/^[a-z0-9_]{1,8}$/);
const option = fc.record({ id, label: fc.string() });
const text = fc.string({ minLength: 1 });
const path = fc.array(option, { minLength: 1, maxLength: 4 });
const userKey = fc.stringMatching(/^7401[0-9]{4}$/);
const day = fc.integer({ min: 1, max: 47_000 });
const workItemId = fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER });
const list = <T>(entry: fc.Arbitrary<T>) => fc.uniqueArray(entry, { minLength: 1, maxLength: 5 });

/** Anything JSON can be, and shapes that come close to real values. */
const anyWire = fc.oneof(
  fc.jsonValue(),
  fc.record({ value: fc.jsonValue(), label: fc.jsonValue(), children: fc.jsonValue() }),
  fc.array(fc.record({ value: fc.jsonValue(), label: fc.jsonValue() })),
  fc.array(fc.record({ role: fc.jsonValue(), owners: fc.jsonValue() })),
  fc.array(fc.array(fc.record({ field_key: fc.jsonValue(), field_value: fc.jsonValue() }))),
  fc.record({ start_time: fc.jsonValue(), end_time: fc.jsonValue() }),
  fc.array(fc.record({ type: fc.jsonValue(), content: fc.jsonValue(), text: fc.jsonValue() })),
);

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
  precise_date: fc
    .tuple(day, fc.nat(40), fc.constantFrom(0, 32_400_000), fc.constantFrom(1, 21_600_000))
    .map(([startDay, length, startMsOfDay, endMsToMidnight]) => ({
      kind: 'dayRange',
      startDay,
      endDay: startDay + length + 1,
      startMsOfDay,
      endMsToMidnight,
    })),
  email: fc.emailAddress().map((t) => ({ kind: 'text', text: t })),
  telephone: fc.stringMatching(/^\+[0-9]{2}-[0-9]{3,10}$/).map((t) => ({ kind: 'text', text: t })),
  group_type: fc.constantFrom('auto', 'bind').map((t) => ({ kind: 'text', text: t })),
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
  compound_field: fc
    .array(fc.record({ words: text, share: fc.integer(), on: day }), { minLength: 1, maxLength: 4 })
    .map((rows) => ({
      kind: 'groups',
      rows: rows.map(({ words, share, on }) => [
        { fieldKey: 'field_a', typeKey: 'text', value: { kind: 'text', text: words } },
        { fieldKey: 'field_b', typeKey: 'number', value: { kind: 'number', value: share } },
        { fieldKey: 'field_c', typeKey: 'date', value: { kind: 'date', day: on, msOfDay: 0 } },
      ]),
    })),
};

/** Types of fields.md section 2 that no call of ours writes: shown only. */
const SHOWN_ONLY = [
  'multi_signal',
  'multi_file',
  'file',
  'vote-boolean',
  'vote-option',
  'vote-option-multi',
  'aborted',
  'deleted',
  'template',
  'template_type',
  '_work_item_status',
  'chat_group',
];

test('every type of the documentation has a codec, and each is either written or only shown', () => {
  expect([...Object.keys(values), ...SHOWN_ONLY].sort()).toEqual([...knownTypeKeys].sort());
});

test.each(['hologram', 'constructor', 'toString', '__proto__', ''])(
  'a type called "%s" is not known: it is shown and never written',
  (typeKey) => {
    expect(isKnownType(typeKey)).toBe(false);
    expect(codecFor(typeKey).decode({ a: 1 }, context)).toEqual({ kind: 'unreadable', raw: { a: 1 } });
    expect(() => codecFor(typeKey).encode({ kind: 'text', text: 'x' }, context)).toThrow();
  },
);

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

  test.each(knownTypeKeys)('%s: nothing on the wire makes it throw, and comparing it neither', (typeKey) => {
    const codec = codecFor(typeKey);
    fc.assert(
      fc.property(anyWire, anyWire, (one, other) => {
        const value = codec.decode(one, context);
        expect(value.kind).toMatch(/\w+/);
        const isSame = codec.same(value, codec.decode(other, context));
        expect(codec.same(codec.decode(other, context), value)).toBe(isSame);
      }),
      { numRuns: 60 },
    );
  });

  test.each(Object.keys(values))('%s: another value is told from it', (typeKey) => {
    const codec = codecFor(typeKey);
    const any = values[typeKey] ?? fc.constant<FieldValue>({ kind: 'empty' });
    fc.assert(
      fc.property(any, any, (a, b) => {
        const isSameWire =
          JSON.stringify(codec.encode(a, context)) === JSON.stringify(codec.encode(b, context));
        if (isSameWire) expect(codec.same(a, b)).toBe(true);
        expect(codec.same(a, { kind: 'empty' })).toBe(false);
        expect(codec.same(b, a)).toBe(codec.same(a, b));
      }),
      { numRuns: 40 },
    );
  });

  test('formatting somebody added is a change, though the words are the same', () => {
    const codec = codecFor('multi_text');
    const words = { kind: 'richText', text: 'Friday' } as const;
    expect(codec.same({ ...words, isFormatted: false }, { ...words, isFormatted: true })).toBe(false);
  });

  test('an option disabled meanwhile may stay where it is stored, and nowhere else', () => {
    const old = { id: 'old', label: 'Old' };
    const subject = field('platforms', 'multi_select', {
      options: [choice('new', 'New'), choice('old', 'Old', { isDisabled: true })],
    });
    const codec = codecFor('multi_select');
    const both: FieldValue = { kind: 'options', options: [old, { id: 'new', label: 'New' }] };
    expect(codec.validate(both, subject, { kind: 'options', options: [old] })).toBeNull();
    expect(codec.validate(both, subject)).toEqual({ messageKey: 'optionGone' });
  });

  test('a compound row is checked cell by cell, and empty rows count for nothing', () => {
    const codec = codecFor('compound_field');
    const subject = field('plan', 'compound_field', { compoundFields: [field('mail', 'email')] });
    const cell = (words: string): FieldValue => ({
      kind: 'groups',
      rows: [[], [{ fieldKey: 'mail', typeKey: 'email', value: { kind: 'text', text: words } }]],
    });
    expect(codec.validate(cell('nobody'), subject)).toEqual({ messageKey: 'email' });
    expect(codec.validate(cell('a@b.c'), subject)).toBeNull();
    expect(codec.encode(cell('a@b.c'), context)).toHaveLength(1);
    expect(codec.same({ kind: 'groups', rows: [[]] }, { kind: 'empty' })).toBe(true);
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
