// After a save the form holds what is stored, and still holds everything that is not stored.
import { describe, expect, test } from 'vitest';
import type { ConflictsByKey } from '@/components/work-item/conflict-choices';
import { changesOf, type Values } from '@/components/work-item/field-changes';
import { afterSave } from '@/components/work-item/saved-fields';
import type { FieldValue } from '@/lib/fields/field-value';
import type { FieldChange, FieldOutcome } from '@/lib/work-item/work-item';
import { field, people } from '../field/field-fixture';
import { item } from '../work-item-list/item-fixture';

const text = (words: string): FieldValue => ({ kind: 'text', text: words });
const fields = [field('name', 'text'), field('notes', 'text'), field('spec', 'text')];

function saved(stored: Values, outcomes: FieldOutcome[]) {
  return {
    kind: 'saved' as const,
    outcomes,
    alsoChanged: [],
    verifiedAtMs: 0,
    detail: {
      item: item(1, 'a', { values: stored }),
      fields,
      people,
      relatedNames: {},
      roles: [],
      readAtMs: 0,
    },
  };
}

function outcome(
  fieldKey: string,
  state: FieldOutcome['state'],
  sent: FieldValue,
  stored: FieldValue,
): FieldOutcome {
  return { fieldKey, state, before: text('was'), sent, stored };
}

function unsaved(next: { bases: Values; values: Values }) {
  return changesOf(fields, next.bases, next.values).map(({ fieldKey, after }) => [fieldKey, after]);
}

const was = { name: text('was'), notes: text('was'), spec: text('was') };
const change = (fieldKey: string, after: FieldValue): FieldChange => ({ fieldKey, base: text('was'), after });

describe('a field', () => {
  test('that was stored is no longer changed', () => {
    const answer = saved({ ...was, name: text('new') }, [
      outcome('name', 'verified', text('new'), text('new')),
    ]);
    const form = { bases: was, values: { ...was, name: text('new') }, conflicts: {} };
    expect(unsaved(afterSave(answer, [change('name', text('new'))], form))).toEqual([]);
  });

  test('that was accepted but not stored stays as it was typed', () => {
    const answer = saved(was, [outcome('name', 'not-stored', text('new'), text('was'))]);
    const form = { bases: was, values: { ...was, name: text('new') }, conflicts: {} };
    expect(unsaved(afterSave(answer, [change('name', text('new'))], form))).toEqual([['name', text('new')]]);
  });

  test('that was typed on while the save was under way keeps the newer words', () => {
    const answer = saved({ ...was, name: text('new') }, [
      outcome('name', 'verified', text('new'), text('new')),
    ]);
    const form = { bases: was, values: { ...was, name: text('newer') }, conflicts: {} };
    expect(unsaved(afterSave(answer, [change('name', text('new'))], form))).toEqual([
      ['name', text('newer')],
    ]);
  });

  test('that was touched only after the save began is still unsaved', () => {
    const answer = saved({ ...was, name: text('new') }, [
      outcome('name', 'verified', text('new'), text('new')),
    ]);
    const form = { bases: was, values: { ...was, name: text('new'), notes: text('later') }, conflicts: {} };
    expect(unsaved(afterSave(answer, [change('name', text('new'))], form))).toEqual([
      ['notes', text('later')],
    ]);
  });

  test('that someone else changed meanwhile follows them', () => {
    const answer = saved({ ...was, spec: text('theirs') }, []);
    const next = afterSave(answer, [], { bases: was, values: was, conflicts: {} });
    expect([next.values.spec, unsaved(next)]).toEqual([text('theirs'), []]);
  });
});

describe('a conflict', () => {
  const conflict = { fieldKey: 'notes', base: text('was'), mine: text('mine'), theirs: text('theirs') };
  const stored = { ...was, notes: text('theirs') };
  const values = { ...was, notes: text('mine') };
  const form = (choice: 'mine' | 'theirs' | 'base' | null) => ({
    bases: was,
    values,
    conflicts: { notes: { conflict, choice } } satisfies ConflictsByKey,
  });

  test('without a choice stays open with the draft in it', () => {
    const next = afterSave(saved(stored, []), [], form(null));
    expect(Object.keys(next.conflicts)).toEqual(['notes']);
    expect(unsaved(next)).toEqual([['notes', text('mine')]]);
  });

  test.each<['mine' | 'base', FieldValue]>([
    ['mine', text('mine')],
    ['base', text('was')],
  ])('decided for %s is closed once that is stored', (choice, sent) => {
    const answer = saved({ ...was, notes: sent }, [outcome('notes', 'verified', sent, sent)]);
    const next = afterSave(answer, [{ fieldKey: 'notes', base: text('theirs'), after: sent }], form(choice));
    expect([next.conflicts, next.values.notes, unsaved(next)]).toEqual([{}, sent, []]);
  });

  test('decided for theirs shows theirs', () => {
    const next = afterSave(saved(stored, []), [], form('theirs'));
    expect([next.conflicts, next.values.notes, unsaved(next)]).toEqual([{}, text('theirs'), []]);
  });

  test('decided for how it was, but not stored, keeps that as unsaved', () => {
    const answer = saved(stored, [outcome('notes', 'not-stored', text('was'), text('theirs'))]);
    const next = afterSave(
      answer,
      [{ fieldKey: 'notes', base: text('theirs'), after: text('was') }],
      form('base'),
    );
    expect(unsaved(next)).toEqual([['notes', text('was')]]);
  });
});
