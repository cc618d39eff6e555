'use client';
// Every change of a plan on the board ends here, whichever way it was made: into the draft, and said aloud.
import { useTranslations } from 'next-intl';
import { useCallback, useMemo, useState } from 'react';
import { useAnnounce } from '@/components/ui/live-region';
import type { BoardNode } from '@/lib/schedule/board';
import {
  type Draft,
  draftWith,
  draftWithMoveSubTasks,
  draftWithState,
  type NodeState,
  nodeKeyOf,
} from '@/lib/schedule/draft';
import { type BarEdit, editPlan } from '@/lib/schedule/move';
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
import { type BarPlace, canResize } from './bar-place';
import type { DraftControl } from './use-draft';
import type { ScheduleWords } from './use-schedule-words';

/** What a drag would do, while it goes on: `place` is under the pointer, `places` are all that move with it. */
export type DragPreview = { place: BarPlace; places: readonly BarPlace[]; edit: BarEdit };

type Planned = Pick<BarPlace, 'nodeKey' | 'node'>;

/** Gives the plan to show for a node, the ways to change it, and the drag that is under way. */
export function useBoardEdit(draft: Draft, control: DraftControl, words: ScheduleWords) {
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
        .reduce((before, { target }) => editPlan(before, target, preview.edit), plan);
    },
    [draftedPlan, preview, moving],
  );

  /** Changes several bars as one step of undo. Says nothing. */
  const putAll = useCallback(
    (places: readonly BarPlace[], planAfter: (plan: NodePlan, place: BarPlace) => NodePlan) => {
      // From the newest draft, not from this render's: keys may come faster than the board is drawn.
      change((before) =>
        places.reduce((current, place) => {
          const { itemId, nodeKey, node } = place;
          const plan = planAfter(current[nodeKey]?.plan ?? node.plan, place);
          return draftWith(current, { itemId, nodeId: node.id, stored: node.plan }, plan);
        }, before),
      );
    },
    [change],
  );

  const put = useCallback(
    (place: BarPlace, planAfter: (plan: NodePlan) => NodePlan) => {
      putAll([place], planAfter);
      const plan = planAfter(draftedPlan(place));
      const breaches = breachesOn(breachesOf(plan, place.node), place.target);
      const said = words.spokenText(entryOf(plan, place.target) ?? EMPTY_ENTRY);
      announce([said, ...breaches.map(words.breachText)].join('. '));
    },
    [putAll, draftedPlan, words, announce],
  );

  /** Changes one bar; gives its entry afterwards, or null when nothing changed. */
  const edit = useCallback(
    (place: BarPlace, barEdit: BarEdit): Entry | null => {
      const isResize = barEdit.kind === 'resize-start' || barEdit.kind === 'resize-end';
      const before = draftedPlan(place);
      const after = editPlan(before, place.target, barEdit);
      if (after === before) {
        announce(t(isResize && !canResize(place, before) ? 'cannotResize' : 'notMoved'));
        return null;
      }
      put(place, (plan) => editPlan(plan, place.target, barEdit));
      return entryOf(after, place.target);
    },
    [announce, draftedPlan, put, t],
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
    (places: readonly BarPlace[], barEdit: BarEdit) =>
      changeAll(places, (plan, target) => editPlan(plan, target, barEdit)),
    [changeAll],
  );
  const shiftAll = useCallback(
    (places: readonly BarPlace[], workingDays: number) =>
      changeAll(places, (plan, target) => shiftPlan(plan, target, workingDays)),
    [changeAll],
  );

  /** Gives a node other owners, another mode or typed entries, as one step; says what its bar shows then. */
  const putState = useCallback(
    (itemId: number, node: BoardNode, state: NodeState, movesSubTasks: boolean) => {
      const key = nodeKeyOf(itemId, node.id);
      change((before) =>
        draftWithMoveSubTasks(draftWithState(before, { itemId, ...node }, state), key, movesSubTasks),
      );
      announce(words.spokenText(planTotal(state.plan)));
    },
    [change, words, announce],
  );

  return useMemo(
    () => ({ preview, setPreview, draftedPlan, shownPlan, edit, editAll, shiftAll, put, putAll, putState }),
    [preview, draftedPlan, shownPlan, edit, editAll, shiftAll, put, putAll, putState],
  );
}

/** What `useBoardEdit` gives. */
export type BoardEdit = ReturnType<typeof useBoardEdit>;
