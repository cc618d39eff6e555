'use client';
// The tip beside the pointer, fed with the drag that is under way.
import { EMPTY_ENTRY, entryOf } from '@/lib/schedule/node-plan';
import { breachesOf, breachesOn } from '@/lib/schedule/plan-rules';
import { skippedBy } from '@/lib/schedule/snap';
import { useBoard } from './board-context';
import { DragTip } from './drag-tip';
import type { BoardModel } from './use-schedule-board';

/** Shows the tip while a bar is dragged. */
export function DragLayer({ model }: { model: BoardModel }) {
  const { calendar } = useBoard();
  const { preview, draftedPlan, shownPlan } = model.edit;
  if (!preview) return <DragTip ref={model.tip} drag={null} />;
  const { place } = preview;
  const plan = shownPlan(place);
  const before = entryOf(draftedPlan(place), place.target) ?? EMPTY_ENTRY;
  return (
    <DragTip
      ref={model.tip}
      drag={{
        before,
        after: entryOf(plan, place.target) ?? EMPTY_ENTRY,
        skipped: skippedBy(before, preview.edit, calendar),
        breaches: breachesOn(breachesOf(plan, place.node), place.target),
      }}
    />
  );
}
