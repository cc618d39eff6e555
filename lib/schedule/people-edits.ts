// Changes of a node's people and of its schedule mode, as the side panel offers them. Pure; the plan is kept in step with
// the owners the way the platform does it (scheduling.md 5.10), so that the draft shows what will be stored.
import type { BoardNode } from './board';
import type { NodeState } from './draft';
import { type NodePeople, ownersIn, sameKeys, withOwners } from './node-people';
import { EMPTY_ENTRY, type Lane, type NodePlan, planTotal, sameEntry } from './node-plan';

/** Per-person schedules need at least this many owners (20032). */
export const OWNERS_FOR_LANES = 2;

/** The plan once the node has these owners: a new one gets an empty lane, one who left loses theirs, fewer than two end it. */
export function planForOwners(plan: NodePlan, ownerKeys: readonly string[]): NodePlan {
  if (plan.mode === 'whole') return plan;
  const lanes = ownerKeys.map(
    (ownerKey): Lane =>
      plan.lanes.find((lane) => lane.ownerKey === ownerKey) ?? { ownerKey, entry: EMPTY_ENTRY },
  );
  if (lanes.length >= OWNERS_FOR_LANES) return { mode: 'per-person', lanes };
  return { mode: 'whole', entry: lanes[0]?.entry ?? EMPTY_ENTRY };
}

/** The node with exactly these owners; `roleId` says which role new people join where the node is bound to several. */
export function setOwners(state: NodeState, ownerKeys: readonly string[], roleId?: string): NodeState {
  const people = withOwners(state.people, ownerKeys, roleId);
  return { people, plan: planForOwners(state.plan, ownersIn(people)) };
}

/** The node with one more owner. */
export function addOwner(state: NodeState, ownerKey: string, roleId?: string): NodeState {
  return setOwners(state, [...ownersIn(state.people), ownerKey], roleId);
}

/** The node without an owner; their own days and points go with them. */
export function removeOwner(state: NodeState, ownerKey: string): NodeState {
  return setOwners(
    state,
    ownersIn(state.people).filter((key) => key !== ownerKey),
  );
}

/** The node with `to` in the place of `from`, who hands their days and points over; as it was when `to` is an owner already. */
export function replaceOwner(state: NodeState, from: string, to: string): NodeState {
  const owners = ownersIn(state.people);
  if (!owners.includes(from) || owners.includes(to)) return state;
  const exchange = (key: string) => (key === from ? to : key);
  const { people, plan } = state;
  return {
    people:
      people.kind === 'by-hand'
        ? { kind: 'by-hand', ownerKeys: people.ownerKeys.map(exchange) }
        : {
            kind: 'from-roles',
            roles: people.roles.map((role) => ({ ...role, ownerKeys: role.ownerKeys.map(exchange) })),
          },
    plan:
      plan.mode === 'whole'
        ? plan
        : {
            mode: 'per-person',
            lanes: plan.lanes.map((lane) => ({ ...lane, ownerKey: exchange(lane.ownerKey) })),
          },
  };
}

/** Per-person schedules: everyone gets the node's days and an even part of its points; null with fewer than two owners. */
export function toPerPerson(state: NodeState): NodeState | null {
  const owners = ownersIn(state.people);
  if (owners.length < OWNERS_FOR_LANES) return null;
  if (state.plan.mode === 'per-person') return state;
  const { points, startDay, endDay } = state.plan.entry;
  const parts = splitPoints(points ?? 0, owners.length);
  const lanes = owners.map(
    (ownerKey, index): Lane => ({ ownerKey, entry: { startDay, endDay, points: parts[index] || null } }),
  );
  return { ...state, plan: { mode: 'per-person', lanes } };
}

/** One schedule for all: the range and points that cover every lane. `lostByToWhole` tells what that forgets. */
export function toWhole(state: NodeState): NodeState {
  return { ...state, plan: { mode: 'whole', entry: planTotal(state.plan) } };
}

/** The lanes whose own days or points nothing else remembers once the node has one schedule for all. */
export function lostByToWhole(plan: NodePlan): Lane[] {
  if (plan.mode === 'whole') return [];
  return plan.lanes.filter((lane) => !sameEntry(lane.entry, EMPTY_ENTRY));
}

const HUNDREDTHS = 100;

/** The total in `count` parts of at most two decimals that differ by a hundredth at most; their sum is the total exactly. */
export function splitPoints(total: number, count: number): number[] {
  const whole = Math.floor(total * HUNDREDTHS + 1e-6);
  const finer = Math.round((total - whole / HUNDREDTHS) * 1e6) / 1e6;
  const each = Math.floor(whole / count);
  const parts = Array.from(
    { length: count },
    (_, index) => (each + (index < whole - each * count ? 1 : 0)) / HUNDREDTHS,
  );
  // A total finer than hundredths keeps its rest on the first part.
  return parts.map((part, index) => (index === 0 ? Math.round((part + finer) * 1e6) / 1e6 : part));
}

/** What is left of the total after the parts that were typed: 0 when they add up, negative when they are too many. */
export function pointsLeft(total: number, parts: readonly (number | null)[]): number {
  const left = Math.round((total - parts.reduce<number>((sum, part) => sum + (part ?? 0), 0)) * 1e6) / 1e6;
  // Never −0, which would be shown with its sign.
  return left === 0 ? 0 : left;
}

/** What a change of roles does to another node of the same item. `lostLanes`: days and points that go with their people. */
export type AlsoChanged = {
  nodeId: string;
  name: string;
  ownersBefore: string[];
  ownersAfter: string[];
  lostLanes: Lane[];
};

/** The other nodes of the item whose people change when `nodeId` gets `wanted`; empty for people chosen by hand. */
export function otherNodesOf(nodes: readonly BoardNode[], nodeId: string, wanted: NodePeople): AlsoChanged[] {
  if (wanted.kind === 'by-hand') return [];
  const wantedOf = new Map(wanted.roles.map((role) => [role.roleId, role.ownerKeys]));
  return nodes.flatMap((node): AlsoChanged[] => {
    if (node.id === nodeId || node.people.kind === 'by-hand') return [];
    const roles = node.people.roles.map((role) => ({
      ...role,
      ownerKeys: wantedOf.get(role.roleId) ?? role.ownerKeys,
    }));
    const ownersAfter = ownersIn({ kind: 'from-roles', roles });
    if (sameKeys(ownersAfter, node.ownerKeys)) return [];
    const lostLanes = lostByToWhole(node.plan).filter((lane) => !ownersAfter.includes(lane.ownerKey));
    return [{ nodeId: node.id, name: node.name, ownersBefore: node.ownerKeys, ownersAfter, lostLanes }];
  });
}
