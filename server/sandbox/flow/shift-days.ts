// Moves what follows a node's schedule by whole local days (`schedule_constraint_rule`, scheduling.md section 2.7).
import type { TemplateDef } from '../catalogue/catalogue';
import type { ItemDraft } from '../store/change-item';
import type { NodeState, StoredSchedule } from '../store/stored-item';
import type { ZoneDays } from '../time/zone-days';
import { checkSubtaskCover } from './subtask-cover';

function shift(schedule: StoredSchedule, days: number, zone: ZoneDays): StoredSchedule {
  const move = (ms: number) => {
    if (ms === 0) return 0;
    const day = zone.dayOfMs(ms);
    // An end is counted from the end of its day, so that a 23- or 25-hour day keeps it the last millisecond.
    if (ms === zone.endOfDayMs(day)) return zone.endOfDayMs(day + days);
    return zone.startOfDayMs(day + days) + (ms - zone.startOfDayMs(day));
  };
  return { ...schedule, start: move(schedule.start), end: move(schedule.end) };
}

function downstreamKeys(template: TemplateDef, from: string): Set<string> {
  const reached = new Set([from]);
  for (let size = 0; size !== reached.size; ) {
    size = reached.size;
    for (const node of template.nodes)
      if (node.previousKeys.some((key) => reached.has(key))) reached.add(node.key);
  }
  reached.delete(from);
  return reached;
}

/** Shifts the nodes after the node and / or the subtasks, of the node and of every node that moves, by `days`. */
export function shiftFollowers(
  draft: ItemDraft,
  node: NodeState,
  days: number,
  kinds: { nodes: boolean; subtasks: boolean },
  zone: ZoneDays,
): void {
  if (days === 0) return;
  const followers = kinds.nodes ? downstreamKeys(draft.config.template, node.key) : new Set<string>();
  if (kinds.subtasks) {
    for (const subtask of draft.subtasks) {
      if (subtask.nodeKey === node.key || followers.has(subtask.nodeKey))
        subtask.schedules = subtask.schedules.map((entry) => shift(entry, days, zone));
    }
  }
  for (const other of draft.item.flow.nodes) {
    if (!followers.has(other.key)) continue;
    other.schedule = other.schedule && shift(other.schedule, days, zone);
    other.schedules = other.schedules.map((entry) => shift(entry, days, zone));
    // A follower that moves without its subtasks must still cover them.
    checkSubtaskCover(other, draft.subtasks);
  }
}
