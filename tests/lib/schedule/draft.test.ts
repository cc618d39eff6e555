import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Draft, draftWith, draftWithout, EMPTY_DRAFT, itemIdsOf } from '@/lib/schedule/draft';
import {
  canChoose,
  isConflict,
  rebaseChange,
  resolveConflict,
  withoutSettled,
} from '@/lib/schedule/draft-conflict';
import { historyOf, record, redo, undo } from '@/lib/schedule/draft-history';
import { chosenChanges, draftRowsOf } from '@/lib/schedule/draft-rows';
import { editPlan } from '@/lib/schedule/move';
import { type Entry, type NodePlan, samePlan } from '@/lib/schedule/node-plan';
import { draftSchema } from '@/lib/schedule/plan-schema';
import { nodePlan } from './arbitraries';

const NODE = { kind: 'node' } as const;
const stored: NodePlan = { mode: 'whole', entry: { startDay: 20_515, endDay: 20_517, points: 2 } };
const wei: Entry = { startDay: 20_515, endDay: 20_516, points: 2 };
const ana: Entry = { startDay: 20_516, endDay: 20_519, points: 3.5 };

function lanes(entries: Record<string, Entry>): NodePlan {
  return {
    mode: 'per-person',
    lanes: Object.entries(entries).map(([ownerKey, entry]) => ({ ownerKey, entry })),
  };
}

function shifted(entry: Entry, days: number): Entry {
  return {
    startDay: entry.startDay === null ? null : entry.startDay + days,
    endDay: entry.endDay === null ? null : entry.endDay + days,
    points: entry.points,
  };
}

function edited(draft: Draft, base: NodePlan, plan: NodePlan, nodeId = 'dev'): Draft {
  return draftWith(draft, { itemId: 7, nodeId, stored: base }, plan);
}

describe('a draft', () => {
  test('keeps the base of the first edit while the plan goes on changing', () => {
    const once = edited(EMPTY_DRAFT, stored, editPlan(stored, NODE, { kind: 'move', days: 1 }));
    const twice = edited(once, stored, editPlan(stored, NODE, { kind: 'move', days: 2 }));
    expect(twice['7/dev']?.base).toBe(stored);
    expect(itemIdsOf(twice)).toEqual([7]);
  });

  test('an edit that changes nothing gives the same draft, one that is undone by hand leaves it', () => {
    fc.assert(
      fc.property(nodePlan, fc.integer({ min: -30, max: 30 }), (plan, days) => {
        expect(edited(EMPTY_DRAFT, plan, editPlan(plan, NODE, { kind: 'move', days: 0 }))).toBe(EMPTY_DRAFT);
        const there = edited(EMPTY_DRAFT, plan, editPlan(plan, NODE, { kind: 'move', days }));
        expect(edited(there, plan, plan)).toEqual({});
      }),
    );
  });

  test('survives being kept as JSON', () => {
    fc.assert(
      fc.property(nodePlan, (plan) => {
        const draft = edited(EMPTY_DRAFT, plan, editPlan(plan, NODE, { kind: 'move', days: 3 }));
        expect(draftSchema.parse(JSON.parse(JSON.stringify(draft)))).toEqual(draft);
      }),
    );
  });
});

describe('changes that are stored already', () => {
  const moved = editPlan(stored, NODE, { kind: 'move', days: 1 });
  const draft = edited(EMPTY_DRAFT, stored, moved);

  test('leave the draft; others, and those not read yet, stay', () => {
    expect(withoutSettled(draft, () => moved)).toEqual({});
    expect(withoutSettled(draft, () => stored)).toBe(draft);
    expect(withoutSettled(draft, () => null)).toBe(draft);
  });
});

describe('undo and redo', () => {
  const first = edited(EMPTY_DRAFT, stored, editPlan(stored, NODE, { kind: 'move', days: 1 }));
  const second = edited(first, stored, editPlan(stored, NODE, { kind: 'resize-end', days: 4 }));

  test('walk back and forth over gestures', () => {
    const history = record(record(historyOf(EMPTY_DRAFT), first), second);
    expect(undo(history).present).toBe(first);
    expect(undo(undo(history)).present).toBe(EMPTY_DRAFT);
    expect(redo(undo(history)).present).toBe(second);
    expect(redo(redo(undo(undo(history)))).present).toBe(second);
  });

  test('stop at both ends, and a gesture without effect is no step', () => {
    const history = record(historyOf(EMPTY_DRAFT), first);
    expect(undo(historyOf(first))).toEqual(historyOf(first));
    expect(redo(history)).toBe(history);
    expect(record(history, first)).toBe(history);
  });

  test('a new gesture after an undo ends what could be redone', () => {
    const history = record(undo(record(historyOf(EMPTY_DRAFT), first)), second);
    expect(redo(history)).toBe(history);
  });
});

describe('reviewing a draft', () => {
  const base = lanes({ wei, ana });
  const draft = edited(
    edited(EMPTY_DRAFT, base, lanes({ wei: shifted(wei, 1), ana: shifted(ana, 2) })),
    stored,
    editPlan(stored, NODE, { kind: 'resize-end', days: 4 }),
    'test',
  );

  test('has one row for every bar that changes, with the shift in working days', () => {
    expect(draftRowsOf(draft).map((row) => [row.key, row.shift?.edge, row.shift?.days])).toEqual([
      ['7/dev#wei', 'end', 1],
      ['7/dev#ana', 'end', 1],
      ['7/test', 'end', 2],
    ]);
  });

  test('measures the start when only the start moved', () => {
    const earlier = edited(EMPTY_DRAFT, stored, editPlan(stored, NODE, { kind: 'resize-start', days: -1 }));
    expect(draftRowsOf(earlier)[0]?.shift).toEqual({
      edge: 'start',
      days: -1,
      lengthBefore: 3,
      lengthAfter: 4,
    });
  });

  test('a person left unchosen is sent with the days they have', () => {
    const [change] = chosenChanges(draft, new Set(['7/dev#ana']));
    expect(change?.plan).toEqual(lanes({ wei, ana: shifted(ana, 2) }));
    expect(chosenChanges(draft, new Set(['7/test'])).map(({ nodeId }) => nodeId)).toEqual(['test']);
    expect(chosenChanges(draft, new Set())).toEqual([]);
  });

  test('what was published of a node leaves the rest in the draft', () => {
    const change = draft['7/dev'];
    if (!change) throw new Error('the draft lost its change');
    const published = lanes({ wei, ana: shifted(ana, 2) });
    const rest = rebaseChange(change, published);
    expect(rest?.base).toEqual(published);
    expect(rest && draftRowsOf({ '7/dev': rest }).map((row) => row.key)).toEqual(['7/dev#wei']);
    expect(rebaseChange(change, change.plan)).toBeNull();
    expect(draftWithout(draft, ['7/dev', '7/test'])).toEqual({});
  });
});

describe('a conflict', () => {
  const mine = editPlan(stored, NODE, { kind: 'move', days: 1 });
  const theirs = editPlan(stored, NODE, { kind: 'move', days: 3 });
  const change = { itemId: 7, nodeId: 'dev', base: stored, plan: mine };

  test('is there only when the stored plan is neither the base nor what the draft wants', () => {
    expect(isConflict(change, stored)).toBe(false);
    expect(isConflict(change, mine)).toBe(false);
    expect(isConflict(change, theirs)).toBe(true);
  });

  test('each choice is based on what is stored now, so that publishing it sends exactly the choice', () => {
    expect(resolveConflict(change, theirs, 'theirs')).toBeNull();
    expect(resolveConflict(change, theirs, 'mine')).toEqual({ ...change, base: theirs, plan: mine });
    expect(resolveConflict(change, theirs, 'base')).toEqual({ ...change, base: theirs, plan: stored });
  });

  test('keeping mine keeps what others did to people I did not touch', () => {
    const laneChange = {
      itemId: 7,
      nodeId: 'dev',
      base: lanes({ wei, ana }),
      plan: lanes({ wei: shifted(wei, 1), ana }),
    };
    const now = lanes({ wei, ana: shifted(ana, 5) });
    expect(resolveConflict(laneChange, now, 'mine')?.plan).toEqual(
      lanes({ wei: shifted(wei, 1), ana: shifted(ana, 5) }),
    );
  });

  test('a side is not offered when the node changed its mode or lost the person', () => {
    expect(canChoose(change, lanes({ wei, ana }), 'mine')).toBe(false);
    const laneChange = {
      itemId: 7,
      nodeId: 'dev',
      base: lanes({ wei, ana }),
      plan: lanes({ wei: shifted(wei, 1), ana }),
    };
    expect(canChoose(laneChange, lanes({ tom: wei, ana }), 'mine')).toBe(false);
    expect(canChoose(laneChange, lanes({ tom: wei, ana }), 'theirs')).toBe(true);
  });

  test('mine and theirs together settle every conflict: nothing is left that is neither stored nor wanted', () => {
    fc.assert(
      fc.property(nodePlan, nodePlan, nodePlan, (base, plan, now) => {
        const wanted = { itemId: 1, nodeId: 'a', base, plan };
        if (!canChoose(wanted, now, 'mine')) return;
        const resolved = resolveConflict(wanted, now, 'mine');
        if (resolved === null) return;
        expect(samePlan(resolved.base, now)).toBe(true);
        expect(isConflict(resolved, now)).toBe(false);
      }),
    );
  });
});
