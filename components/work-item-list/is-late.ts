// Says when a planned range deserves red: a plain rule, shared by the cell and its words for screen readers.
import type { Day } from '@/lib/schedule/days';
import type { WorkItem } from '@/lib/work-item/work-item';

/** Tells whether a range that ended on `endDay` is overdue: the day is past and the item neither finished nor terminated. */
export function isLate(item: WorkItem, endDay: Day, today: Day): boolean {
  const finished = item.values.finish_status;
  const isFinished = finished?.kind === 'bool' && finished.value;
  return endDay < today && !isFinished && !item.isTerminated;
}
