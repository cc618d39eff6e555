// When a node in the draft was changed by someone else: what can be chosen, and the change that follows. Nothing is chosen
// for the person.
import { type Draft, type DraftChange, draftWithout } from './draft';
import { type NodePeople, ownersIn, samePeople } from './node-people';
import { type Lane, type NodePlan, sameEntry, samePlan } from './node-plan';
import { planForOwners } from './people-edits';

/** The three sides of a conflict: as it was when the draft began, as it is stored now, as the draft wants it. */
export type ConflictChoice = 'base' | 'theirs' | 'mine';

/**
 * True when what is stored is neither what the draft began with nor what it wants, nor the way between: the wanted people,
 * who came with a role that another node shares, and of the base what they left. `storedPeople` counts only where the draft
 * changes people; without it only the plan is compared.
 */
export function isConflict(change: DraftChange, stored: NodePlan, storedPeople?: NodePeople): boolean {
  if (isSettled(change, stored, storedPeople)) return false;
  const { base, people } = change;
  const isPlanBase = samePlan(base, stored);
  if (!people || !storedPeople) return !isPlanBase;
  if (isPlanBase && samePeople(people.base, storedPeople)) return false;
  const havePeopleCome = samePeople(people.wanted, storedPeople);
  return !havePeopleCome || !samePlan(planForOwners(base, ownersIn(storedPeople)), stored);
}

/** True when what the draft wants is already stored, so that there is nothing left to publish. */
export function isSettled(change: DraftChange, stored: NodePlan, storedPeople?: NodePeople): boolean {
  const arePeopleStored =
    !change.people || (storedPeople !== undefined && samePeople(change.people.wanted, storedPeople));
  return arePeopleStored && samePlan(change.plan, stored);
}

/** Whether a side can still be stored: not when the node meanwhile changed its mode, or lost a person the side plans for. */
export function canChoose(change: DraftChange, stored: NodePlan, choice: ConflictChoice): boolean {
  if (choice === 'theirs') return true;
  return resolvedPlan(change, stored, choice) !== null;
}

/**
 * The change after a choice, based on what is stored now, so that publishing it sends exactly the choice; null when
 * nothing is left to send (theirs). Lanes of people whom the draft did not touch stay as they are stored.
 * Throws for a choice that `canChoose` refuses.
 */
export function resolveConflict(
  change: DraftChange,
  stored: NodePlan,
  choice: ConflictChoice,
): DraftChange | null {
  if (choice === 'theirs') return null;
  const plan = resolvedPlan(change, stored, choice);
  if (plan === null) throw new Error(`The side "${choice}" can no longer be stored on node ${change.nodeId}`);
  return samePlan(plan, stored) ? null : { ...change, base: stored, plan };
}

function resolvedPlan(change: DraftChange, stored: NodePlan, choice: 'base' | 'mine'): NodePlan | null {
  const wanted = choice === 'mine' ? change.plan : change.base;
  if (wanted.mode === 'whole') return stored.mode === 'whole' ? wanted : null;
  if (stored.mode === 'whole') return null;
  const touched = touchedLanes(change, wanted);
  const isPresent = (lane: Lane) => stored.lanes.some((candidate) => candidate.ownerKey === lane.ownerKey);
  if (!touched.every(isPresent)) return null;
  return {
    mode: 'per-person',
    lanes: stored.lanes.map(
      (lane) => touched.find((candidate) => candidate.ownerKey === lane.ownerKey) ?? lane,
    ),
  };
}

/** The lanes of `wanted` for people whose entry the draft changes. */
function touchedLanes(change: DraftChange, wanted: NodePlan & { mode: 'per-person' }): Lane[] {
  const { base, plan } = change;
  if (base.mode === 'whole' || plan.mode === 'whole') return wanted.lanes;
  return wanted.lanes.filter(({ ownerKey }) => {
    const before = base.lanes.find((lane) => lane.ownerKey === ownerKey);
    const after = plan.lanes.find((lane) => lane.ownerKey === ownerKey);
    return !(before && after && sameEntry(before.entry, after.entry));
  });
}

/** What remains of a change once `stored` holds part of it (some lanes were published); null when nothing does. */
export function rebaseChange(change: DraftChange, stored: NodePlan): DraftChange | null {
  if (isSettled(change, stored)) return null;
  return canChoose(change, stored, 'mine') ? resolveConflict(change, stored, 'mine') : change;
}

/** The draft without changes that are stored already; the same object when there are none. `storedOf` null = not known yet. */
export function withoutSettled(draft: Draft, storedOf: (change: DraftChange) => NodePlan | null): Draft {
  const settled = Object.entries(draft).filter(([, change]) => {
    const stored = storedOf(change);
    return stored !== null && isSettled(change, stored);
  });
  return settled.length === 0
    ? draft
    : draftWithout(
        draft,
        settled.map(([key]) => key),
      );
}
