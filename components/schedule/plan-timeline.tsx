'use client';
// The timeline of a planned row: the bar, the rail where it was, and a way to give days to a row that has none.
import { CalendarPlus, TriangleAlert } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { classNames } from '@/components/ui/class-names';
import { Icon } from '@/components/ui/icon';
import type { OptionColor } from '@/components/ui/option-color';
import { boxOf } from '@/lib/schedule/axis';
import type { DraftChange } from '@/lib/schedule/draft';
import { isConflict } from '@/lib/schedule/draft-conflict';
import { EMPTY_ENTRY, entryOf, type NodePlan, sameEntry, spanOf } from '@/lib/schedule/node-plan';
import { breachesOf, breachesOn } from '@/lib/schedule/plan-rules';
import { Bar } from './bar';
import { type BarPlace, canResize } from './bar-place';
import { useBoard } from './board-context';
import { FarMark } from './far-mark';
import { overloadIn, useLoadView } from './load-context';

type PlanTimelineProps = {
  place: BarPlace;
  plan: NodePlan;
  change: DraftChange | undefined;
  name: string;
  shownNames: readonly string[];
  color: OptionColor;
  isActive: boolean;
  isDragged: boolean;
  isLocked: boolean;
};

/** Shows what is planned in one row. Rules are looked at only where something changed: stored plans are not accused. */
export function PlanTimeline(props: PlanTimelineProps) {
  const { place, plan, change, name, shownNames, color, isActive, isDragged, isLocked } = props;
  const { axis } = useBoard();
  const shown = entryOf(plan, place.target) ?? EMPTY_ENTRY;
  const base = entryOf(change?.base ?? place.node.plan, place.target) ?? EMPTY_ENTRY;
  const isDraft = !sameEntry(shown, base);
  const breaches = isDraft ? breachesOn(breachesOf(plan, place.node), place.target) : [];
  const span = spanOf(shown);
  const oldSpan = spanOf(base);
  const load = useLoadView();
  const owners = place.target.kind === 'lane' ? [place.target.ownerKey] : place.node.ownerKeys;
  const isLaneParent = place.target.kind === 'node' && plan.mode === 'per-person';
  const overload = span && !isLaneParent && shown.points ? overloadIn(load, owners, span) : null;
  const hasMoved = shown.startDay !== base.startDay || shown.endDay !== base.endDay;
  return (
    <>
      {oldSpan && hasMoved ? <OldPlace {...boxOf(axis, oldSpan)} /> : null}
      {span && span.startDay <= span.endDay ? <FarMark span={span} /> : null}
      {span && span.startDay <= span.endDay ? (
        <Bar
          place={place}
          span={span}
          entry={shown}
          oldEntry={isDraft ? base : null}
          name={name}
          shownNames={shownNames}
          color={color}
          breaches={breaches}
          overload={overload}
          hasConflict={change !== undefined && isConflict(change, place.node.plan, place.node.people)}
          isActive={isActive}
          isDragged={isDragged}
          isLocked={isLocked}
          isResizable={canResize(place, plan)}
        />
      ) : isLocked || (place.target.kind === 'node' && plan.mode === 'per-person') ? null : (
        <SetDates rowKey={place.rowKey} isActive={isActive} isTurned={span !== null} />
      )}
    </>
  );
}

function OldPlace({ leftPx, widthPx }: { leftPx: number; widthPx: number }) {
  return (
    <span
      aria-hidden
      style={{ left: leftPx, width: widthPx }}
      className="pointer-events-none absolute bottom-0.5 z-1 block h-1 rounded-full bg-control"
    />
  );
}

/** `isTurned`: both ends are stored, the end before the start: nothing to draw, so it is said. */
function SetDates({ rowKey, isActive, isTurned }: { rowKey: string; isActive: boolean; isTurned: boolean }) {
  const t = useTranslations('schedule');
  const { actions } = useBoard();
  return (
    <button
      type="button"
      tabIndex={isActive ? 0 : -1}
      aria-haspopup="dialog"
      onClick={() => actions.openPanel(rowKey)}
      className={classNames(
        'sticky left-[calc(var(--tree-width)+12px)] z-2 mt-1 inline-flex h-6 items-center gap-1.5 rounded-control border bg-surface px-2 text-caption hover:bg-hover',
        isTurned
          ? 'border-danger-solid text-danger'
          : 'border-border-strong text-text-2 opacity-0 group-focus-within/row:opacity-100 group-hover/row:opacity-100 focus-visible:opacity-100 pointer-coarse:opacity-100',
      )}
    >
      <Icon of={isTurned ? TriangleAlert : CalendarPlus} sizePx={14} />
      {isTurned ? t('turned') : t('setDates')}
    </button>
  );
}
