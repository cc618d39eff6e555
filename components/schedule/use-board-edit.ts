'use client';
// Every change of a plan on the board ends here, whichever way it was made: into the draft, and said aloud.
import { useTranslations } from 'next-intl';
import { useCallback, useMemo, useState } from 'react';
import { useAnnounce } from '@/components/ui/live-region';
import { type Draft, draftWith } from '@/lib/schedule/draft';
import { type BarEdit, editPlan } from '@/lib/schedule/move';
import { EMPTY_ENTRY, type Entry, entryOf, type NodePlan } from '@/lib/schedule/node-plan';
import { breachesOf, breachesOn } from '@/lib/schedule/plan-rules';
import { type BarPlace, canResize } from './bar-place';
import type { DraftControl } from './use-draft';
import type { ScheduleWords } from './use-schedule-words';

/** What a drag would do, while it goes on. */
export type DragPreview = { place: BarPlace; edit: BarEdit };

/** Gives the plan to show for a node, the ways to change it, and the drag that is under way. */
export function useBoardEdit(draft: Draft, control: DraftControl, words: ScheduleWords) {
  const t = useTranslations('schedule');
  const announce = useAnnounce();
  const [preview, setPreview] = useState<DragPreview | null>(null);
  const { change } = control;

  const draftedPlan = useCallback(
    (place: Pick<BarPlace, 'nodeKey' | 'node'>): NodePlan => draft[place.nodeKey]?.plan ?? place.node.plan,
    [draft],
  );
  const shownPlan = useCallback(
    (place: Pick<BarPlace, 'nodeKey' | 'node'>): NodePlan => {
      const plan = draftedPlan(place);
      return preview?.place.nodeKey === place.nodeKey
        ? editPlan(plan, preview.place.target, preview.edit)
        : plan;
    },
    [draftedPlan, preview],
  );

  const put = useCallback(
    (place: BarPlace, planAfter: (plan: NodePlan) => NodePlan) => {
      const { itemId, nodeKey, node, target } = place;
      // From the newest draft, not from this render's: keys may come faster than the board is drawn.
      change((before) =>
        draftWith(
          before,
          { itemId, nodeId: node.id, stored: node.plan },
          planAfter(before[nodeKey]?.plan ?? node.plan),
        ),
      );
      const plan = planAfter(draftedPlan(place));
      const breaches = breachesOn(breachesOf(plan, node), target);
      const said = words.spokenText(entryOf(plan, target) ?? EMPTY_ENTRY);
      announce([said, ...breaches.map(words.breachText)].join('. '));
    },
    [change, draftedPlan, words, announce],
  );

  /** Changes one bar; gives its entry afterwards, or null when nothing changed. */
  const edit = useCallback(
    (place: BarPlace, barEdit: BarEdit): Entry | null => {
      const isResize = barEdit.kind === 'resize-start' || barEdit.kind === 'resize-end';
      const before = draftedPlan(place);
      const after = editPlan(before, place.target, barEdit);
      if (after === before) {
        announce(t(isResize && !canResize(place) ? 'cannotResize' : 'notMoved'));
        return null;
      }
      put(place, (plan) => editPlan(plan, place.target, barEdit));
      return entryOf(after, place.target);
    },
    [announce, draftedPlan, put, t],
  );

  return useMemo(
    () => ({ preview, setPreview, draftedPlan, shownPlan, edit, put }),
    [preview, draftedPlan, shownPlan, edit, put],
  );
}

/** What `useBoardEdit` gives. */
export type BoardEdit = ReturnType<typeof useBoardEdit>;
