// The board's data as the server reads it and the screen shows it: items with their nodes. No milliseconds but read times.
import type { AppError } from '../errors/app-error';
import type { PeopleByKey } from '../work-item/person';
import type { NodePeople } from './node-people';
import type { Entry, NodePlan } from './node-plan';

/** A subtask as far as it limits its node's schedule: the days and points of all its entries together. */
export type BoardSubTask = {
  id: string;
  name: string;
  ownerKeys: string[];
  isCompleted: boolean;
  total: Entry;
};

/**
 * Something stored on a node that cannot be planned with; each is a key of the `schedule` catalogue (`oddity.<kind>`).
 * A publish of per-person schedules replaces entries that belong to nobody or to several people.
 */
export type NodeOddity =
  | { kind: 'entry-without-owner' }
  | { kind: 'entry-with-several-owners'; ownerKeys: string[] }
  | { kind: 'entry-of-stranger'; ownerKeys: string[] }
  | { kind: 'points-unreadable'; text: string }
  | { kind: 'day-out-of-range' };

/** A node of an item. `plan` is what is stored; `predecessorIds` are the nodes that lead into it. */
export type BoardNode = {
  id: string;
  name: string;
  status: 'not-started' | 'in-progress' | 'completed';
  ownerKeys: string[];
  people: NodePeople;
  /** True when its people come from roles of the item, so that changing them changes other nodes too. */
  isRoleBound: boolean;
  plan: NodePlan;
  subTasks: BoardSubTask[];
  predecessorIds: string[];
  isMilestone: boolean;
  /** What was read but could not be taken into the plan; empty for nearly every node. */
  oddities: NodeOddity[];
};

/** What is known of an item before its workflow is read. */
export type BoardItemHead = {
  id: number;
  name: string;
  typeKey: string;
  statusLabel: string;
  pattern: 'node' | 'state';
  isTerminated: boolean;
};

/**
 * An item's workflow, read at `readAtMs`: its nodes in flow order, or why there are none. An item of state flow has no
 * node schedules and reads as an empty list.
 */
export type BoardItemNodes = {
  itemId: number;
  readAtMs: number;
} & ({ ok: true; nodes: BoardNode[] } | { ok: false; error: AppError });

/** The page's first answer: which items the board shows, in the order asked for. */
export type ScheduleBoard = {
  typeKey: string;
  typeName: string;
  heads: BoardItemHead[];
  /** How many items the type has; only when the board shows the type's first items instead of chosen ones. */
  totalOfType: number | null;
  /** Ids that were asked for but do not exist in this type. */
  missingIds: number[];
};

/**
 * The answer of `GET /api/{project}/schedule`: the items asked for with their nodes, the people named in them, and the
 * names of the type's roles by id.
 */
export type ScheduleBatch = {
  heads: BoardItemHead[];
  items: BoardItemNodes[];
  people: PeopleByKey;
  roleNames: Record<string, string>;
};
