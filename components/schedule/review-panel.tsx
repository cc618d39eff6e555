'use client';
// The review at the right: every change of the draft, which of them to publish, and what the last publish did.
import { X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type ReactNode, useEffect, useRef } from 'react';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { IconButton } from '@/components/ui/icon-button';
import type { AppError } from '@/lib/errors/app-error';
import type { ConflictChoice } from '@/lib/schedule/draft-conflict';
import type { DraftLoad } from '@/lib/schedule/draft-load';
import type { UndoPlan, UndoSkip } from '@/lib/schedule/publish';
import type { ReviewEntry } from './review-entry';
import { ReviewLoad } from './review-load';
import { ReviewRow } from './review-row';
import { useErrorText } from './use-error-text';

type ReviewPanelProps = {
  entries: readonly ReviewEntry[];
  isChosen: (entry: ReviewEntry) => boolean;
  onChoose: (entries: readonly ReviewEntry[], isChosen: boolean) => void;
  progress: { done: number; total: number } | null;
  failure: AppError | null;
  isKept: boolean;
  /** What the chosen changes do to people's load. */
  load: DraftLoad;
  /** What an undo could not put into the draft. */
  leftByUndo: UndoPlan['skipped'];
  /** Earlier publishes; stands below the list. */
  history: ReactNode;
  /** What the last publish did; stands above the list. */
  published: ReactNode;
  onPublish: () => void;
  onDiscard: () => void;
  onClose: () => void;
  onShow: (entry: ReviewEntry) => void;
  onTakeBack: (entry: ReviewEntry) => void;
  onAccept: (entry: ReviewEntry) => void;
  onResolve: (entry: ReviewEntry, choice: ConflictChoice) => void;
};

const undoSkips: readonly UndoSkip[] = ['changed-since', 'gone', 'nothing-stored', 'lanes-lost'];

/** Shows the panel beside the board, over it below 1280 px. */
export function ReviewPanel(props: ReviewPanelProps) {
  const t = useTranslations('schedule');
  const errorText = useErrorText();
  const { entries, isChosen, progress, failure } = props;
  const open = entries.filter((entry) => entry.canPublish);
  const chosen = open.filter(isChosen);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  return (
    <aside
      aria-labelledby="schedule-review"
      onKeyDown={(event) => {
        if (event.key === 'Escape') props.onClose();
      }}
      className="flex w-105 max-w-full shrink-0 flex-col border-l border-border bg-surface max-xl:absolute max-xl:inset-y-0 max-xl:right-0 max-xl:z-20 max-xl:shadow-popover"
    >
      <header className="flex h-13 shrink-0 items-center gap-3 border-b border-border px-5">
        {entries.length > 0 ? (
          <Checkbox
            label={t('review.chooseAll')}
            isChecked={chosen.length > 0 && chosen.length === open.length}
            isIndeterminate={chosen.length > 0 && chosen.length < open.length}
            disabled={open.length === 0}
            onChange={() => props.onChoose(open, chosen.length < open.length)}
          />
        ) : null}
        <h2 id="schedule-review" ref={title} tabIndex={-1} className="min-w-0 flex-1 text-title outline-none">
          {entries.length > 0 ? t('review.title', { count: entries.length }) : t('review.titleEmpty')}
        </h2>
        <IconButton icon={X} label={t('review.close')} onClick={props.onClose} />
      </header>
      <div className="min-h-0 flex-1 overflow-auto">
        {props.published}
        {props.leftByUndo.length > 0 ? (
          <Banner
            tone="warning"
            title={t('published.undoLeft', { count: props.leftByUndo.length })}
            className="m-5 mb-0"
          >
            <ul>
              {undoSkips.map((reason) => {
                const count = props.leftByUndo.filter((left) => left.reason === reason).length;
                return count > 0 ? <li key={reason}>{t(`published.left.${reason}`, { count })}</li> : null;
              })}
            </ul>
          </Banner>
        ) : null}
        {failure ? <Banner tone="danger" title={errorText(failure)} className="m-5 mb-0" /> : null}
        {entries.length === 0 ? (
          <div className="px-5 py-6">
            <p className="font-medium">{t('review.empty')}</p>
            <p className="mt-1 text-text-2">{t('review.emptyHint')}</p>
          </div>
        ) : (
          <ul>
            {entries.map((entry) => (
              <ReviewRow
                key={entry.row.key}
                entry={entry}
                loadEffects={props.load.ofNode.get(entry.row.nodeKey) ?? []}
                isChosen={isChosen(entry)}
                onChoose={(isNowChosen) => props.onChoose([entry], isNowChosen)}
                onShow={() => props.onShow(entry)}
                onTakeBack={() => props.onTakeBack(entry)}
                onAccept={() => props.onAccept(entry)}
                onResolve={(choice) => props.onResolve(entry, choice)}
              />
            ))}
          </ul>
        )}
        {props.history}
      </div>
      {entries.length > 0 ? (
        <footer className="shrink-0 border-t border-border px-5 py-3">
          <ReviewLoad load={props.load} />
          <p className="text-caption text-text-2">{t('review.promise')}</p>
          {props.isKept ? null : <p className="mt-1 text-caption text-warning">{t('review.notKept')}</p>}
          <div className="mt-3 flex flex-wrap gap-2">
            <Button
              size={32}
              variant="primary"
              isPending={progress !== null}
              disabled={progress === null && chosen.length === 0}
              onClick={props.onPublish}
            >
              {progress
                ? t('review.publishing', { done: progress.done, total: progress.total })
                : t('review.publish', { count: chosen.length })}
            </Button>
            <Button size={32} disabled={progress !== null} onClick={props.onDiscard}>
              {t('review.discard')}
            </Button>
          </div>
        </footer>
      ) : null}
    </aside>
  );
}
