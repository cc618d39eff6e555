import { describe, expect, test } from 'vitest';
import { barEditOfKey } from '@/lib/schedule/bar-keys';
import { type BoardRow, boardRowsOf } from '@/lib/schedule/board-rows';
import { treeStepOf } from '@/lib/schedule/tree-keys';

const none = { shiftKey: false, altKey: false, ctrlKey: false, metaKey: false };

describe('keys on a bar', () => {
  test.each([
    ['ArrowRight', {}, { kind: 'move', days: 1 }],
    ['ArrowLeft', {}, { kind: 'move', days: -1 }],
    ['ArrowRight', { ctrlKey: true }, { kind: 'move', days: 7 }],
    ['ArrowLeft', { metaKey: true }, { kind: 'move', days: -7 }],
    ['ArrowRight', { shiftKey: true }, { kind: 'resize-end', days: 1 }],
    ['ArrowLeft', { shiftKey: true, ctrlKey: true }, { kind: 'resize-end', days: -7 }],
    ['ArrowRight', { shiftKey: true, altKey: true }, { kind: 'resize-start', days: 1 }],
    ['ArrowLeft', { altKey: true }, null],
    ['ArrowDown', {}, null],
    ['Enter', {}, null],
  ])('%s with %o is %o', (key, modifiers, edit) => {
    expect(barEditOfKey({ key, ...none, ...modifiers })).toEqual(edit);
  });
});

describe('keys on a row', () => {
  const entry = { startDay: 1, endDay: 2, points: null };
  const head = {
    id: 1,
    name: 'Item',
    typeKey: 'story',
    statusLabel: '',
    pattern: 'node' as const,
    isTerminated: false,
  };
  const node = {
    id: 'dev',
    name: 'Dev',
    status: 'not-started' as const,
    ownerKeys: ['wei', 'ana'],
    people: { kind: 'by-hand' as const, ownerKeys: [] },
    isRoleBound: false,
    plan: {
      mode: 'per-person' as const,
      lanes: [
        { ownerKey: 'wei', entry },
        { ownerKey: 'ana', entry },
      ],
    },
    subTasks: [],
    predecessorIds: [],
    isMilestone: false,
    oddities: [],
  };
  const rowsWith = (...collapsed: string[]): BoardRow[] =>
    boardRowsOf([head], () => ({ itemId: 1, readAtMs: 0, ok: true, nodes: [node] }), new Set(collapsed));
  const open = rowsWith();

  test.each([
    ['ArrowDown', 0, { kind: 'focus', index: 1 }],
    ['ArrowDown', 3, { kind: 'focus', index: 3 }],
    ['ArrowUp', 0, { kind: 'focus', index: 0 }],
    ['PageDown', 0, { kind: 'focus', index: 3 }],
    ['Home', 3, { kind: 'focus', index: 0 }],
    ['End', 0, { kind: 'focus', index: 3 }],
    ['ArrowLeft', 0, { kind: 'collapse' }],
    ['ArrowLeft', 3, { kind: 'focus', index: 1 }],
    ['ArrowRight', 0, { kind: 'focus', index: 1 }],
    ['x', 0, null],
  ])('%s on row %i is %o', (key, index, step) => {
    expect(treeStepOf(key, open, index, false)).toEqual(step);
  });

  test('right opens a closed row first, then goes to its bar', () => {
    expect(treeStepOf('ArrowRight', rowsWith('1/dev'), 1, true)).toEqual({ kind: 'expand' });
    expect(treeStepOf('ArrowRight', open, 1, true)).toEqual({ kind: 'bar' });
  });

  test('left on the outermost closed row stays', () => {
    expect(treeStepOf('ArrowLeft', rowsWith('1'), 0, false)).toBeNull();
  });
});
