import { describe, expect, test } from 'vitest';
import type { Reading, Wanted } from '@/lib/bulk-edit/reading';
import {
  judgeAfterTask,
  judgeBeforeSending,
  judgeUnanswered,
  provesArrival,
  type TaskWord,
} from '@/lib/bulk-edit/verdict';
import type { FieldValue } from '@/lib/fields/field-value';
import { codecFor } from '@/lib/fields/registry';
import { option } from './fixtures';

const wanted: Wanted = { before: option('old'), after: option('new'), same: codecFor('select').same };
const me = '101';
const read = (value: FieldValue, more: Partial<Extract<Reading, { kind: 'read' }>> = {}): Reading => ({
  kind: 'read',
  value,
  isTerminated: false,
  updatedBy: '102',
  ...more,
});
const OLD = read(option('old'));
const NEW = read(option('new'));
const THIRD = read(option('third'));
const TERMINATED = read(option('old'), { isTerminated: true });
const GONE: Reading = { kind: 'gone' };

describe('just before sending', () => {
  test.each<[string, Reading, object | null]>([
    ['an item as the preview saw it goes out', OLD, null],
    ['an item that holds the wanted value is already so', NEW, { outcome: 'already-so' }],
    [
      'an item someone changed is left alone, with what they stored',
      THIRD,
      { outcome: 'changed-since', found: option('third'), foundBy: '102' },
    ],
    [
      'an item that is gone is blocked',
      GONE,
      { outcome: 'blocked', reason: { kind: 'blocked', reason: 'not-found' } },
    ],
    [
      'an item terminated meanwhile is blocked',
      TERMINATED,
      { outcome: 'blocked', reason: { kind: 'blocked', reason: 'terminated' } },
    ],
  ])('%s', (_name, reading, verdict) => {
    const judged = judgeBeforeSending(reading, wanted);
    if (verdict === null) expect(judged).toBeNull();
    else expect(judged).toMatchObject(verdict);
  });
});

const YES: TaskWord = { told: 'succeeded', scenes: [] };
const NO: TaskWord = { told: 'failed', scenes: ['WorkItemTerminated'] };
const SILENT: TaskWord = { told: 'nothing', scenes: [] };
const REFUSED = { kind: 'scenes', scenes: ['WorkItemTerminated'] };

describe('after the task is over', () => {
  test.each<[string, Reading, TaskWord, boolean, object | null]>([
    ['the wanted value is applied', NEW, YES, false, { outcome: 'applied' }],
    [
      'the wanted value is applied even when the task did not name the item',
      NEW,
      SILENT,
      false,
      { outcome: 'applied' },
    ],
    ['the old value is looked at again, since reads may lag', OLD, YES, false, null],
    [
      'the old value at the last look is dropped, and nobody is said to have stored it',
      OLD,
      YES,
      true,
      { outcome: 'dropped', found: option('old'), foundBy: null },
    ],
    [
      'a third value is overwritten, by whom is told',
      THIRD,
      YES,
      false,
      { outcome: 'overwritten', found: option('third'), foundBy: '102' },
    ],
    ['a missing item is looked at again', GONE, YES, false, null],
    [
      'a missing item at the last look is overwritten: gone',
      GONE,
      YES,
      true,
      { outcome: 'overwritten', reason: { kind: 'gone' } },
    ],
    [
      'a refused item is rejected at once, with the reasons',
      OLD,
      NO,
      false,
      { outcome: 'rejected', reason: REFUSED },
    ],
    [
      'a refused item that someone changed is rejected too',
      THIRD,
      NO,
      false,
      { outcome: 'rejected', found: option('third') },
    ],
    [
      'a refused item that holds the wanted value was not our doing',
      NEW,
      NO,
      false,
      { outcome: 'already-so' },
    ],
  ])('%s', (_name, reading, word, isLastLook, verdict) => {
    const judged = judgeAfterTask(reading, wanted, word, isLastLook);
    if (verdict === null) expect(judged).toBeNull();
    else expect(judged).toMatchObject(verdict);
  });
});

describe('a request without an answer', () => {
  test.each<[string, Reading, boolean | null, boolean, object | null]>([
    ['that arrived: the wanted value is applied', NEW, true, false, { outcome: 'applied' }],
    ['that arrived: the old value is waited for, its task may be running', OLD, true, false, null],
    ['that arrived: the old value at the last look is dropped', OLD, true, true, { outcome: 'dropped' }],
    ['that arrived: a third value is overwritten', THIRD, true, false, { outcome: 'overwritten' }],
    ['that may have arrived: nothing is said before the last look', THIRD, null, false, null],
    ['that may have arrived: nor of a wanted value that may be a colleague’s', NEW, null, false, null],
    ['that shows no trace: the old value goes out again', OLD, null, true, null],
    ['that shows no trace: a third value is changed since', THIRD, null, true, { outcome: 'changed-since' }],
    ['that shows no trace: the wanted value is not our doing', NEW, null, true, { outcome: 'already-so' }],
    [
      'that shows no trace: a terminated item does not go out again',
      TERMINATED,
      null,
      true,
      { outcome: 'blocked' },
    ],
    ['that never left: the old value goes out', OLD, false, true, null],
    ['that never left: a missing item is blocked', GONE, false, true, { outcome: 'blocked' }],
  ])('%s', (_name, reading, arrival, isLastLook, verdict) => {
    const judged = judgeUnanswered(reading, wanted, { arrival, isLastLook });
    if (verdict === null) expect(judged).toBeNull();
    else expect(judged).toMatchObject(verdict);
  });

  test.each<[string, Reading[], boolean]>([
    [
      'our value, last saved by the person who runs the edit',
      [OLD, read(option('new'), { updatedBy: me })],
      true,
    ],
    ['our value, last saved by nobody named', [read(option('new'), { updatedBy: '' })], true],
    ['our value, stored by a colleague', [NEW], false],
    [
      'another value, saved by the person who runs the edit',
      [read(option('third'), { updatedBy: me })],
      false,
    ],
    ['nothing but old values', [OLD, TERMINATED, GONE], false],
  ])('proves by %s whether it arrived', (_name, readings, isProof) => {
    const pairs = readings.map((reading) => ({ reading, wanted }));
    expect(provesArrival(pairs, me)).toBe(isProof);
  });
});
