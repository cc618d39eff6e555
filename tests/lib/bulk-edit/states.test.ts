import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalText } from '@/lib/bulk-edit/canonical-text';
import { shownState } from '@/lib/bulk-edit/chunk-cell';
import {
  canChunkStep,
  checkDelayMs,
  outageDelayMs,
  pollDelayMs,
  rereadDelayMs,
  resendDelayMs,
} from '@/lib/bulk-edit/chunk-state';
import { modesFor } from '@/lib/bulk-edit/modes';
import { canStep, isActive, isAtRest, isGoing } from '@/lib/bulk-edit/run-state';
import { timeLeftMs } from '@/lib/bulk-edit/time-left';
import { fieldOf } from './fixtures';

const CHUNK_STATES = ['sending', 'accepted', 'ended', 'checking', 'settled'] as const;

describe('a request', () => {
  test('goes from every state to settled, and from there nowhere', () => {
    const reachable = (from: (typeof CHUNK_STATES)[number]): Set<string> => {
      const seen = new Set<string>([from]);
      for (const state of seen)
        for (const to of CHUNK_STATES)
          if (canChunkStep(state as (typeof CHUNK_STATES)[number], to)) seen.add(to);
      return seen;
    };
    for (const state of CHUNK_STATES) expect(reachable(state)).toContain('settled');
    expect([...reachable('settled')]).toEqual(['settled']);
  });

  test('with a task is never sent again', () => {
    expect(canChunkStep('accepted', 'sending')).toBe(false);
    expect(canChunkStep('ended', 'sending')).toBe(false);
  });

  test('is asked about every second at first, and a stuck one ever less often', () => {
    expect([1, 4, 5, 6, 7, 8, 20].map(pollDelayMs)).toEqual([1000, 1000, 2000, 4000, 8000, 10_000, 10_000]);
  });

  test('is read again after half, one and two seconds before a value counts as dropped', () => {
    expect([1, 2, 3, 4].map(rereadDelayMs)).toEqual([500, 1000, 2000, null]);
  });

  test('that never left goes out after one look, one that may have arrived only after all', () => {
    expect(resendDelayMs(false, 1)).toBeNull();
    expect([1, 2, 3, 4].map((looks) => resendDelayMs(null, looks))).toEqual([500, 1000, 2000, null]);
  });

  test('that arrived without a task to ask about is read for two minutes', () => {
    expect(checkDelayMs(1, 0)).toBe(500);
    expect(checkDelayMs(20, 119_999)).toBe(10_000);
    expect(checkDelayMs(1, 120_000)).toBeNull();
  });

  test.each([
    ['sending', 0, 'sending'],
    ['accepted', 0, 'submitted'],
    ['ended', 0, 'confirmed'],
    ['checking', 3, 'checking'],
    ['settled', 0, 'verified'],
    ['settled', 1, 'partly'],
  ] as const)('%s with %i failed items is shown as %s', (state, failedCount, shown) => {
    expect(shownState(state, failedCount)).toBe(shown);
  });
});

describe('a run', () => {
  test('never leaves done or stopped', () => {
    for (const ended of ['done', 'stopped'] as const) {
      expect(isActive(ended)).toBe(false);
      for (const state of ['scheduled', 'queued', 'running', 'paused', 'done', 'stopped'] as const)
        expect(canStep(ended, state)).toBe(false);
    }
    expect(canStep('queued', 'running')).toBe(true);
  });

  test.each([
    ['scheduled', false, false],
    ['queued', true, false],
    ['running', true, false],
    ['paused', false, true],
    ['done', false, true],
    ['stopped', false, true],
  ] as const)('that is %s is going: %s, at rest: %s', (state, going, atRest) => {
    expect([isGoing(state), isAtRest(state)]).toEqual([going, atRest]);
  });

  test('leaves a platform that is away alone for longer each time, half a minute at most', () => {
    expect([1, 2, 3, 4, 5, 6, 50].map(outageDelayMs)).toEqual([
      1000, 2000, 4000, 8000, 16_000, 30_000, 30_000,
    ]);
  });
});

describe('the time left', () => {
  const pace = {
    chunksAhead: 0,
    runsSharing: 1,
    singlesAhead: 0,
    singlesSharing: 0,
    openAgesMs: [],
    settleMs: null,
  };
  test.each([
    [
      'one second a request, and the last one’s own time',
      { ...pace, chunksAhead: 10, settleMs: 3000 },
      13_000,
    ],
    [
      'twice as long when two runs share',
      { ...pace, chunksAhead: 10, runsSharing: 2, settleMs: 3000 },
      23_000,
    ],
    ['the usual time before the first request is settled', { ...pace, chunksAhead: 1 }, 5000],
    [
      'what the youngest request still needs, when all are sent',
      { ...pace, openAgesMs: [2500, 1000], settleMs: 3000 },
      2000,
    ],
    ['never less than a second', { ...pace, openAgesMs: [60_000], settleMs: 3000 }, 1000],
  ])('is %s', (_name, given, ms) => {
    expect(timeLeftMs(given)).toBe(ms);
  });
});

describe('the canonical text', () => {
  test('does not depend on the order of members, and on nothing else', () => {
    expect(canonicalText({ b: [1, { d: 1, c: null }], a: 'x' })).toBe('{"a":"x","b":[1,{"c":null,"d":1}]}');
    expect(canonicalText([1, 2])).not.toBe(canonicalText([2, 1]));
  });

  test('survives JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(canonicalText(JSON.parse(JSON.stringify(value)))).toBe(canonicalText(value));
      }),
    );
  });
});

describe('the modes a field allows', () => {
  test.each([
    ['select', {}, ['update', 'replace', 'clear']],
    ['multi_user', {}, ['update', 'append', 'replace', 'clear']],
    ['multi-select', {}, ['update', 'append', 'replace', 'clear']],
    ['tree_multi_select', {}, ['update', 'clear']],
    ['number', {}, ['update', 'clear']],
    ['select', { required: 'yes' as const }, ['update', 'replace']],
    ['role_owners', {}, ['roles']],
    ['date', {}, ['update', 'shift', 'clear']],
    ['number', { readOnlyReason: 'calculated' as const }, []],
  ])('%s %o: %j', (typeKey, changes, modes) => {
    expect(modesFor(fieldOf(typeKey, changes))).toEqual(modes);
  });
});
