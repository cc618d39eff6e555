// A conflict settled for the whole node: its schedule and, where the draft changes them, its people. Pure.
import type { BoardNode } from '@/lib/schedule/board';
import type { DraftChange } from '@/lib/schedule/draft';
import { type ConflictChoice, canChoose, resolveConflict } from '@/lib/schedule/draft-conflict';
import { samePeople } from '@/lib/schedule/node-people';
import { samePlan } from '@/lib/schedule/node-plan';

/** The change after a choice, based on what is stored now; null when nothing is left to send. */
export function resolveNode(
  change: DraftChange,
  node: Pick<BoardNode, 'people' | 'plan'>,
  choice: ConflictChoice,
): DraftChange | null {
  if (!change.people) return resolveConflict(change, node.plan, choice);
  if (choice === 'theirs') return null;
  const { people, ...kept } = change;
  const wanted = choice === 'mine' ? people.wanted : people.base;
  const plan = choice === 'mine' ? change.plan : change.base;
  const arePeopleStored = samePeople(wanted, node.people);
  if (arePeopleStored && samePlan(plan, node.plan)) return null;
  return {
    ...kept,
    base: node.plan,
    plan,
    ...(arePeopleStored ? {} : { people: { base: node.people, wanted } }),
  };
}

/** Whether a side can still be stored. Together with its people a plan always can; alone it needs the lanes it is for. */
export function canResolve(
  change: DraftChange,
  node: Pick<BoardNode, 'plan'>,
  choice: ConflictChoice,
): boolean {
  return change.people !== undefined || canChoose(change, node.plan, choice);
}
