// A selection of bars shifted together in one gesture: what can move does, what cannot says why.
import type { BoardItemHead, BoardNode } from './board';
import { statutoryCalendar, type WorkCalendar } from './calendar';
import { type Draft, draftWithState, type NodeKey, nodeKeyOf, stateOf } from './draft';
import { type ItemLock, lockOf } from './locks';
import { editPlan } from './move';
import { ownersIn } from './node-people';
import type { BarTarget } from './node-plan';
import { breachesOf, type PlanBreach } from './plan-rules';
import { shiftPlan } from './shift';

/** One selected bar with what is known of its item. */
export type SelectedBar = { head: BoardItemHead; node: BoardNode; target: BarTarget };

/** By how much: calendar days, or working days over everything that is off. */
export type SelectionShift = { kind: 'days' | 'working-days'; count: number };

/** Why a node stayed: its item is locked, or the moved plan would break rules. */
export type ShiftRefusal = { nodeKey: NodeKey } & ({ lock: ItemLock } | { breaches: PlanBreach[] });

/** The draft after the gesture. `moved` counts nodes; a node that would break a rule stays whole where it was. */
export function shiftSelection(
  draft: Draft,
  bars: readonly SelectedBar[],
  by: SelectionShift,
  calendar: WorkCalendar = statutoryCalendar,
): { draft: Draft; moved: number; refused: ShiftRefusal[] } {
  const refused: ShiftRefusal[] = [];
  let present = draft;
  let moved = 0;
  for (const [nodeKey, own] of byNode(bars)) {
    const [first] = own;
    if (!first) continue;
    const { head, node } = first;
    const lock = lockOf(head);
    if (lock) {
      refused.push({ nodeKey, lock });
      continue;
    }
    const state = stateOf(node, present[nodeKey]);
    const plan = targetsOf(own).reduce(
      (wanted, target) =>
        by.kind === 'days'
          ? editPlan(wanted, target, { kind: 'move', days: by.count })
          : shiftPlan(wanted, target, by.count, calendar),
      state.plan,
    );
    if (plan === state.plan) continue;
    const breaches = breachesOf(plan, { ownerKeys: ownersIn(state.people), subTasks: node.subTasks });
    if (breaches.length > 0) {
      refused.push({ nodeKey, breaches });
      continue;
    }
    present = draftWithState(present, { ...node, itemId: head.id }, { ...state, plan });
    moved += 1;
  }
  return { draft: present, moved, refused };
}

function byNode(bars: readonly SelectedBar[]): Map<NodeKey, SelectedBar[]> {
  const groups = new Map<NodeKey, SelectedBar[]>();
  for (const bar of bars) {
    const nodeKey = nodeKeyOf(bar.head.id, bar.node.id);
    groups.set(nodeKey, [...(groups.get(nodeKey) ?? []), bar]);
  }
  return groups;
}

/** A node's own bar takes its lanes along: with both selected nobody moves twice. */
function targetsOf(bars: readonly SelectedBar[]): BarTarget[] {
  const whole = bars.find((bar) => bar.target.kind === 'node');
  return whole ? [whole.target] : bars.map((bar) => bar.target);
}
