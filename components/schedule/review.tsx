'use client';
// The review with its state: what is chosen, what is being published, what was.
import { useTranslations } from 'next-intl';
import { useMemo, useState } from 'react';
import { useAnnounce } from '@/components/ui/live-region';
import { showToast } from '@/components/ui/toast';
import { draftReplacing, EMPTY_DRAFT, nodeKeyOf } from '@/lib/schedule/draft';
import type { ConflictChoice } from '@/lib/schedule/draft-conflict';
import { draftLoadOf } from '@/lib/schedule/draft-load';
import { chosenChanges } from '@/lib/schedule/draft-rows';
import { spanOf } from '@/lib/schedule/node-plan';
import { useBoard } from './board-context';
import { PublishHistory } from './publish-history';
import { PublishedNote } from './published-note';
import { resolveNode } from './resolve-node';
import { type ReviewEntry, reviewEntriesOf } from './review-entry';
import { ReviewPanel } from './review-panel';
import { takenBack } from './taken-back';
import type { Publishing } from './use-publish';
import type { BoardModel } from './use-schedule-board';

type ReviewProps = {
  model: BoardModel;
  /** Held by the board, so that a publish goes on and is told of when the review is closed meanwhile. */
  publishing: Publishing;
  zone: string;
  onClose: () => void;
};

/** Shows the review of the board's draft. */
export default function Review({ model, publishing, zone, onClose }: ReviewProps) {
  const t = useTranslations('schedule');
  const announce = useAnnounce();
  const { calendar } = useBoard();
  const { control, draft, find, items, rules } = model;
  // What was left out, so that new changes are chosen from the start.
  const [leftOut, setLeftOut] = useState<ReadonlySet<string>>(new Set());
  const { publish, progress, sent, published, failure, leftByUndo, dismiss } = publishing;
  const entries = useMemo(() => reviewEntriesOf(draft, find, sent, calendar), [draft, find, sent, calendar]);
  const isChosen = (entry: ReviewEntry) => !leftOut.has(entry.row.key);
  const load = useMemo(() => {
    const keys = entries.filter((entry) => entry.canPublish && !leftOut.has(entry.row.key));
    const chosen = chosenChanges(draft, new Set(keys.map((entry) => entry.row.key)));
    const wanted = chosen.map((change) => [nodeKeyOf(change.itemId, change.nodeId), change] as const);
    return draftLoadOf(items, Object.fromEntries(wanted), rules);
  }, [entries, leftOut, draft, items, rules]);

  const publishChosen = async () => {
    const chosen = new Set(
      entries.filter((entry) => entry.canPublish && isChosen(entry)).map((entry) => entry.row.key),
    );
    const { rows } = await publish(chosenChanges(draft, chosen));
    const verified = rows.filter(({ outcome }) => outcome.state === 'verified').length;
    announce(
      verified === rows.length && verified > 0
        ? t('published.title', { count: verified })
        : t('published.partly', { verified, total: rows.length }),
    );
    // The button that had the focus may be gone with the draft.
    document.getElementById('schedule-review')?.focus();
  };
  const undoPublish = async (publishIds: readonly string[]) => {
    const back = await publishing.takeBack(publishIds);
    if (!back) return;
    control.change((before) =>
      back.changes.reduce(
        (draft, change) => draftReplacing(draft, nodeKeyOf(change.itemId, change.nodeId), change),
        before,
      ),
    );
    announce(t('published.undoReady', { count: back.changes.length, skipped: back.skipped.length }));
    document.getElementById('schedule-review')?.focus();
  };
  const discard = () => {
    control.change(() => EMPTY_DRAFT);
    announce(t('review.discarded'));
    showToast({ message: t('review.discarded'), action: { label: t('undo'), onPress: control.undo } });
  };
  const show = ({ row }: ReviewEntry) => {
    model.collapse.toggle(String(row.itemId), true);
    model.collapse.toggle(row.nodeKey, true);
    const span = spanOf(row.after);
    if (span) model.axisView.showDay(span.startDay, { isAtOnce: true });
    model.focus(row.key, 'bar');
  };
  const resolve = (entry: ReviewEntry, choice: ConflictChoice) => {
    const { node, row } = entry;
    if (!node) return;
    control.change((before) => {
      const change = before[row.nodeKey];
      return change ? draftReplacing(before, row.nodeKey, resolveNode(change, node, choice)) : before;
    });
  };

  return (
    <ReviewPanel
      entries={entries}
      isChosen={isChosen}
      onChoose={(changed, isNowChosen) =>
        setLeftOut((before) => {
          const after = new Set(before);
          for (const { row } of changed) {
            if (isNowChosen) after.delete(row.key);
            else after.add(row.key);
          }
          return after;
        })
      }
      progress={progress}
      failure={failure}
      isKept={control.isKept}
      load={load}
      leftByUndo={leftByUndo}
      history={
        progress ? null : (
          <PublishHistory
            typeKey={model.typeKey}
            zone={zone}
            latest={published?.publishIds[0] ?? null}
            onUndo={undoPublish}
          />
        )
      }
      published={
        published ? (
          <PublishedNote
            published={published}
            zone={zone}
            find={find}
            onUndo={() => undoPublish(published.publishIds)}
            onDismiss={dismiss}
          />
        ) : null
      }
      onPublish={publishChosen}
      onDiscard={discard}
      onClose={onClose}
      onShow={show}
      onTakeBack={(entry) => control.change((before) => takenBack(before, entry.row))}
      onAccept={({ row }) =>
        control.change((before) => {
          const change = before[row.nodeKey];
          return change ? draftReplacing(before, row.nodeKey, { ...change, acceptCompleted: true }) : before;
        })
      }
      onResolve={resolve}
    />
  );
}
