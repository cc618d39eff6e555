// What is stored on a node but cannot be planned with: said on the board instead of being hidden. Called by board-nodes.ts.
import type { NodeOddity } from '@/lib/schedule/board';
import { FIRST_DAY, LAST_DAY } from '@/lib/schedule/days';
import type { Schedule } from '../open-api/schedule';
import type { WorkflowNode } from '../open-api/workflow-reply';

/** The oddities of a node, each kind of trouble with its cause; nearly always empty. */
export function odditiesOf(node: WorkflowNode): NodeOddity[] {
  const entries = node.isPerPerson ? node.schedules : [node.schedule];
  return [
    ...(node.isPerPerson ? node.schedules.flatMap((entry) => ownerOddities(entry, node.ownerKeys)) : []),
    ...entries.flatMap(valueOddities),
  ];
}

function ownerOddities({ ownerKeys }: Schedule, owners: readonly string[]): NodeOddity[] {
  if (ownerKeys.length === 0) return [{ kind: 'entry-without-owner' }];
  if (ownerKeys.length > 1) return [{ kind: 'entry-with-several-owners', ownerKeys }];
  return ownerKeys.every((key) => owners.includes(key)) ? [] : [{ kind: 'entry-of-stranger', ownerKeys }];
}

function valueOddities(entry: Schedule): NodeOddity[] {
  const isOutside = (day: number | null) => day !== null && (day < FIRST_DAY || day > LAST_DAY);
  const hasOddDay = entry.hasUnreadableDay || isOutside(entry.startDay) || isOutside(entry.endDay);
  return [
    ...(entry.unreadablePoints === null
      ? []
      : [{ kind: 'points-unreadable' as const, text: entry.unreadablePoints }]),
    ...(hasOddDay ? [{ kind: 'day-out-of-range' as const }] : []),
  ];
}
