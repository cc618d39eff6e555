'use client';
// Every change of a plan on the board ends here, whichever way it was made: into the draft, and said aloud.
import { useTranslations } from 'next-intl';
import { useCallback, useMemo, useState } from 'react';
import { useAnnounce } from '@/components/ui/live-region';
import type { BoardNode } from '@/lib/schedule/board';
import type { WorkCalendar } from '@/lib/schedule/calendar';
import type { Day } from '@/lib/schedule/days';
import {
  type Draft,
  draftWithMoveSubTasks,
  draftWithState,
  type NodeState,
  nodeKeyOf,
  stateOf,
} from '@/lib/schedule/draft';
import { draftWithFollowers, type FollowMove } from '@/lib/schedule/follow';
import {
  type BarTarget,
  EMPTY_ENTRY,
  type Entry,
  entryOf,
  type NodePlan,
  planTotal,
} from '@/lib/schedule/node-plan';
import { breachesOf, breachesOn } from '@/lib/schedule/plan-rules';
import { shiftPlan } from '@/lib/schedule/shift';
import { type DragEdit, dragPlan, skippedBy } from '@/lib/schedule/snap';
import { type BarPlace, canResize } from './bar-place';
import type { DraftControl } from './use-draft';
import type { ScheduleWords } from './use-schedule-words';

/** What a drag would do, while it goes on: `place` is under the pointer, `places` are all that move with it. */
export type DragPreview = { place: BarPlace; places: readonly BarPlace[]; edit: DragEdit };

type Planned = Pick<BarPlace, 'nodeKey' | 'node'>;

/** Gives the plan to show for a node, the ways to change it, and the drag that is under way. */
export function useBoardEdit(
  draft: Draft,
  control: Pick<DraftControl, 'change'>,
  words: ScheduleWords,
  calendar: WorkCalendar,
) {
  const t = useTranslations('schedule');
  const announce = useAnnounce();
  const [preview, setPreview] = useState<DragPreview | null>(null);
  const { change } = control;

  const draftedPlan = useCallback(
    ({ nodeKey, node }: Planned): NodePlan => draft[nodeKey]?.plan ?? node.plan,
    [draft],
  );
  const moving = useMemo(() => new Set(preview?.places.map((place) => place.nodeKey)), [preview]);
  const shownPlan = useCallback(
    (place: Planned): NodePlan => {
      const plan = draftedPlan(place);
      if (!preview || !moving.has(place.nodeKey)) return plan;
      return preview.places
        .filter((other) => other.nodeKey === place.nodeKey)
        .reduce((before, { target }) => dragPlan(before, target, preview.edit, calendar), plan);
    },
    [draftedPlan, preview, moving, calendar],
  );

  /** Changes several bars as one step of undo. Says nothing. */
  const putAll = useCallback(
    (places: readonly BarPlace[], planAfter: (plan: NodePlan, place: BarPlace) => NodePlan) => {
      // From the newest draft, not from this render's: keys may come faster than the board is drawn.
      change((before) =>
        places.reduce((current, place) => {
          const { itemId, nodeKey, node } = place;
          const { people, plan } = stateOf(node, current[nodeKey]);
          return draftWithState(current, { ...node, itemId }, { people, plan: planAfter(plan, place) });
        }, before),
      );
    },
    [change],
  );

  const put = useCallback(
    (place: BarPlace, planAfter: (plan: NodePlan) => NodePlan, skipped: readonly Day[] = []) => {
      putAll([place], planAfter);
      const plan = planAfter(draftedPlan(place));
      const breaches = breachesOn(breachesOf(plan, place.node), place.target);
      const said = words.spokenText(entryOf(plan, place.target) ?? EMPTY_ENTRY);
      announce(
        [said, words.skippedText(skipped), ...breaches.map(words.breachText)].filter(Boolean).join('. '),
      );
    },
    [putAll, draftedPlan, words, announce],
  );

  /** Changes one bar; gives its entry afterwards, or null when nothing changed. */
  const edit = useCallback(
    (place: BarPlace, barEdit: DragEdit): Entry | null => {
      const isResize = barEdit.kind === 'resize-start' || barEdit.kind === 'resize-end';
      const before = draftedPlan(place);
      const after = dragPlan(before, place.target, barEdit, calendar);
      if (after === before) {
        announce(t(isResize && !canResize(place, before) ? 'cannotResize' : 'notMoved'));
        return null;
      }
      const skipped = skippedBy(entryOf(before, place.target) ?? EMPTY_ENTRY, barEdit, calendar);
      put(place, (plan) => dragPlan(plan, place.target, barEdit, calendar), skipped);
      return entryOf(after, place.target);
    },
    [announce, draftedPlan, put, calendar, t],
  );

  /** Changes several bars alike as one step; gives how many changed, and says it once. */
  const changeAll = useCallback(
    (places: readonly BarPlace[], changed: (plan: NodePlan, target: BarTarget) => NodePlan): number => {
      const moved = places.filter((place) => {
        const before = draftedPlan(place);
        return changed(before, place.target) !== before;
      });
      if (moved.length > 0) putAll(moved, (plan, place) => changed(plan, place.target));
      const breached = moved.filter((place) => {
        const plan = changed(draftedPlan(place), place.target);
        return breachesOn(breachesOf(plan, place.node), place.target).length > 0;
      });
      const said = t('movedMany', { count: moved.length, still: places.length - moved.length });
      announce(breached.length > 0 ? `${said} ${t('breachedMany', { count: breached.length })}` : said);
      return moved.length;
    },
    [announce, draftedPlan, putAll, t],
  );
  const editAll = useCallback(
    (places: readonly BarPlace[], barEdit: DragEdit) =>
      changeAll(places, (plan, target) => dragPlan(plan, target, barEdit, calendar)),
    [changeAll, calendar],
  );
  const shiftAll = useCallback(
    (places: readonly BarPlace[], workingDays: number) =>
      changeAll(places, (plan, target) => shiftPlan(plan, target, workingDays, calendar)),
    [changeAll, calendar],
  );

  /** Gives a node other owners, another mode or typed entries, with the nodes that follow it, as one step; says what its bar shows then. */
  const putState = useCallback(
    (
      itemId: number,
      node: BoardNode,
      state: NodeState,
      movesSubTasks: boolean,
      followers: readonly FollowMove[] = [],
    ) => {
      const key = nodeKeyOf(itemId, node.id);
      change((before) => {
        const put = draftWithState(before, { itemId, ...node }, state);
        return draftWithFollowers(draftWithMoveSubTasks(put, key, movesSubTasks), itemId, followers);
      });
      const said = words.spokenText(planTotal(state.plan));
      announce(followers.length > 0 ? `${said}. ${t('follow.moved', { count: followers.length })}` : said);
    },
    [change, words, announce, t],
  );

  return useMemo(
    () => ({ preview, setPreview, draftedPlan, shownPlan, edit, editAll, shiftAll, put, putAll, putState }),
    [preview, draftedPlan, shownPlan, edit, editAll, shiftAll, put, putAll, putState],
  );
}

/** What `useBoardEdit` gives. */
export type BoardEdit = ReturnType<typeof useBoardEdit>;
