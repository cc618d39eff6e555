// What the wizard makes of saved changes, of its URL, and of a chosen moment: tables of the pure parts.
import { describe, expect, test } from 'vitest';
import { firstLater, instantOfLater } from '@/components/bulk-edit/preview/later';
import { isTypedCount, typingReason } from '@/components/bulk-edit/preview/typed-count';
import { draftsOfRecipe } from '@/components/bulk-edit/recipes/drafts-of-recipe';
import { completeChange, parseDraftChanges } from '@/components/bulk-edit/wizard/draft-change';
import { furthestStep, shownStep } from '@/components/bulk-edit/wizard/wizard-step';
import type { Change } from '@/lib/bulk-edit/change';
import { dayOfIso } from '@/lib/schedule/days';
import { fieldOf } from '../../lib/bulk-edit/fixtures';

const fields = [
  fieldOf('number', { key: 'points' }),
  fieldOf('role_owners', { key: 'role_owners' }),
  fieldOf('number', { key: 'sum', readOnlyReason: 'calculated' }),
];
const points: Change = { fieldKey: 'points', mode: 'update', value: { kind: 'number', value: 3 } };
const roles: Change = {
  fieldKey: 'role_owners',
  mode: 'roles',
  edits: [
    { roleId: 'dev', action: 'replace', from: '1', to: '2' },
    { roleId: 'dev', action: 'add', userKeys: ['3', '4'] },
  ],
};

describe('a recipe that is used', () => {
  test('gives back exactly the changes that were saved', () => {
    expect(draftsOfRecipe([points, roles], fields).map(completeChange)).toEqual([points, roles]);
  });

  test.each<[string, Change]>([
    ['a field that is gone', { ...points, fieldKey: 'gone' }],
    ['a field that cannot be written any more', { ...points, fieldKey: 'sum' }],
    ['a mode that the field does not allow any more', { ...points, mode: 'append' }],
    ['values from a file', { fieldKey: 'points', mode: 'each', from: 'csv' }],
  ])('leaves out %s', (_name, change) => {
    expect(draftsOfRecipe([change, points], fields)).toEqual([points]);
  });
});

describe('changes in a URL', () => {
  test.each<[string, unknown]>([
    ['no list', { fieldKey: 'points' }],
    ['an unknown mode', [{ fieldKey: 'points', mode: 'drop' }]],
    ['no field', [{ mode: 'clear' }]],
  ])('that are %s are none', (_name, raw) => {
    expect(parseDraftChanges(raw)).toBeNull();
  });

  test('keep their place and leave open what is no value', () => {
    const [draft] =
      parseDraftChanges([{ fieldKey: 'points', mode: 'update', value: { kind: 'number' } }]) ?? [];
    expect(draft).toEqual({ fieldKey: 'points', mode: 'update', value: null });
    expect(furthestStep({ itemCount: 2, changes: draft ? [draft] : [] })).toBe('value');
    expect(shownStep('preview', 'value')).toBe('value');
  });
});

describe('the gate', () => {
  test.each<[string, number, Change[], string | null]>([
    ['few items, a new value', 500, [points], null],
    ['many items', 501, [points], 'many'],
    ['a clear', 1, [points, { fieldKey: 'points', mode: 'clear' }], 'clear'],
    ['people of roles', 1, [roles], 'roles'],
  ])('for %s (%i items) asks as it must', (_name, count, changes, reason) => {
    expect(typingReason(count, changes)).toBe(reason);
  });

  test.each([
    ['1,040', true],
    ['１０４０', true],
    [' 1040 ', true],
    ['104', false],
    ['', false],
    ['0x410', false],
  ])('takes %j for 1040: %s', (text, isTaken) => {
    expect(isTypedCount(text, 1040)).toBe(isTaken);
  });
});

describe('a run that begins later', () => {
  const zone = 'Asia/Shanghai';
  const nowMs = Date.parse('2026-03-06T15:30:00Z');

  test('is offered for nine in the morning of the space’s next day', () => {
    const later = firstLater(nowMs, zone);
    expect(later.day).toBe(dayOfIso('2026-03-07'));
    expect(instantOfLater(later, nowMs, zone)).toBe(Date.parse('2026-03-07T01:00:00Z'));
  });

  test.each<[string, string | null, number]>([
    ['no day', null, 0],
    ['a day before', '2026-03-05', 0],
    ['this very moment', '2026-03-06', 23.5 * 3_600_000],
  ])('has no moment for %s', (_name, iso, msOfDay) => {
    expect(instantOfLater({ day: iso === null ? null : dayOfIso(iso), msOfDay }, nowMs, zone)).toBeNull();
  });
});
