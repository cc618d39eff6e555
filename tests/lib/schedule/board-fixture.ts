// Items and nodes for tests of the schedule logic, with only what a test is about.
import type { BoardItemHead, BoardNode } from '@/lib/schedule/board';
import type { NodePlan } from '@/lib/schedule/node-plan';

/** 2026-03-02, a Monday; its week has no day off but the weekend. */
export const MONDAY = 20_514;

export function boardHead(more: Partial<BoardItemHead> = {}): BoardItemHead {
  return {
    id: 1,
    name: 'Billing',
    typeKey: 'story',
    statusLabel: 'Doing',
    pattern: 'node',
    isTerminated: false,
    ...more,
  };
}

export function wholePlan(
  startDay: number | null,
  endDay: number | null,
  points: number | null = null,
): NodePlan {
  return { mode: 'whole', entry: { startDay, endDay, points } };
}

export function boardNode(id: string, plan: NodePlan, more: Partial<BoardNode> = {}): BoardNode {
  const ownerKeys = plan.mode === 'whole' ? ['wei'] : plan.lanes.map((lane) => lane.ownerKey);
  return {
    id,
    name: id,
    status: 'not-started',
    ownerKeys,
    people: { kind: 'by-hand', ownerKeys },
    isRoleBound: false,
    plan,
    subTasks: [],
    predecessorIds: [],
    isMilestone: false,
    oddities: [],
    ...more,
  };
}
