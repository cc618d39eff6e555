'use client';
// One change in the review: what it is, old and new, what stands in its way, and what the last publish said of it.
import {
  CalendarX,
  CircleAlert,
  GitCompareArrows,
  type LucideIcon,
  TriangleAlert,
  Undo2,
} from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { classNames } from '@/components/ui/class-names';
import { Icon } from '@/components/ui/icon';
import { IconButton } from '@/components/ui/icon-button';
import { EMPTY_ENTRY, entryOf } from '@/lib/schedule/node-plan';
import { isWorkingDay } from '@/lib/schedule/working-days';
import { useBoard } from './board-context';
import { ConflictChoiceBox } from './conflict-choice';
import { EntryDiff } from './entry-diff';
import type { ReviewEntry } from './review-entry';
import { ReviewRowLoad } from './review-load';
import { ReviewWhole } from './review-whole';
import { useRowNames } from './row-names';
import { useErrorText } from './use-error-text';

type ReviewRowProps = {
  entry: ReviewEntry;
  /** Over-booked days that the node's change adds or takes away; shown once a node. */
  loadEffects: readonly { ownerKey: string; days: number }[];
  isChosen: boolean;
  onChoose: (isChosen: boolean) => void;
  onShow: () => void;
  onTakeBack: () => void;
  /** Publish it although the node was completed meanwhile. */
  onAccept: () => void;
  onResolve: (choice: 'base' | 'theirs' | 'mine') => void;
};

/** Shows the change; one that cannot be published has its box empty and says why in words. */
export function ReviewRow(props: ReviewRowProps) {
  const { entry, isChosen, onChoose, onShow, onTakeBack, onResolve } = props;
  const t = useTranslations('schedule');
  const { words } = useBoard();
  const names = useRowNames()(entry.row, entry.head, entry.node);
  const { row } = entry;
  return (
    <li className="group border-b border-border px-5 py-3">
      <div className="flex items-start gap-3">
        <Checkbox
          label={t('review.choose', { name: `${names.title}, ${names.place}` })}
          isChecked={isChosen && entry.canPublish}
          disabled={!entry.canPublish}
          onChange={onChoose}
        />
        <div className="min-w-0 flex-1">
          <div className="flex items-start gap-2">
            <button
              type="button"
              onClick={onShow}
              title={t('review.show', { name: names.title })}
              className="min-w-0 flex-1 rounded-chip text-left"
            >
              <span className="font-medium">{names.title}</span>{' '}
              <span className="text-text-2">{names.place}</span>
            </button>
            <IconButton
              icon={Undo2}
              iconSizePx={14}
              label={t('review.takeBack')}
              onClick={onTakeBack}
              className="-my-1 opacity-0 group-focus-within:opacity-100 group-hover:opacity-100 pointer-coarse:opacity-100"
            />
          </div>
          <div className="flex flex-wrap items-end justify-between gap-x-3">
            <EntryDiff before={row.before} after={row.after} />
            {row.shift ? (
              <p className="ml-auto text-caption text-text-2">
                {[words.shiftText(row.shift), words.lengthText(row.shift)].filter(Boolean).join(' · ')}
              </p>
            ) : null}
          </div>
          {row.whole ? <ReviewWhole whole={row.whole} /> : null}
          <ReviewNotes entry={entry} onAccept={props.onAccept} />
          {entry.isFirstOfNode ? <ReviewRowLoad effects={props.loadEffects} /> : null}
          {entry.hasConflict && entry.isFirstOfNode && entry.node ? (
            <ConflictChoiceBox
              change={entry.change}
              stored={entry.node.plan}
              target={row.target}
              onResolve={onResolve}
            />
          ) : null}
        </div>
      </div>
    </li>
  );
}

function ReviewNotes({ entry, onAccept }: { entry: ReviewEntry; onAccept: () => void }) {
  const t = useTranslations('schedule');
  const errorText = useErrorText();
  const { words, calendar } = useBoard();
  const { after } = entry.row;
  const outcome = entry.lastSent?.outcome;
  return (
    <>
      {entry.node === null ? (
        <Note icon={CircleAlert} tone="text-danger">
          {t('review.gone')}
        </Note>
      ) : null}
      {entry.head?.isTerminated ? (
        <Note icon={CircleAlert} tone="text-danger">
          {t('lock.terminated')}
        </Note>
      ) : null}
      {entry.breaches.map((breach) => (
        <Note key={breach.kind} icon={TriangleAlert} tone="text-danger">
          {words.breachText(breach)}
        </Note>
      ))}
      {entry.hasConflict ? (
        <Note icon={GitCompareArrows} tone="text-warning">
          {t('conflict.title')}
        </Note>
      ) : null}
      {outcome?.state === 'completed-since' ? (
        <Note icon={CircleAlert} tone="text-warning">
          {t('outcome.completed-since')}{' '}
          <Button variant="link" onClick={onAccept}>
            {t('review.publishAnyway')}
          </Button>
        </Note>
      ) : null}
      {outcome?.state === 'locked' || outcome?.state === 'overtaken' ? (
        <Note icon={CircleAlert} tone="text-danger">
          {t(`outcome.${outcome.state}`)}
        </Note>
      ) : null}
      {outcome?.state === 'refused' ||
      outcome?.state === 'rolled-back' ||
      outcome?.state === 'half-done' ||
      outcome?.state === 'unknown' ? (
        <Note icon={CircleAlert} tone="text-danger">
          {t(`outcome.${outcome.state}`)} {errorText(outcome.error)}
        </Note>
      ) : null}
      {outcome?.state === 'not-stored' ? (
        <Note icon={CircleAlert} tone="text-danger">
          {t(outcome.isUnanswered ? 'outcome.unanswered' : 'outcome.not-stored', {
            range: words.rangeText(entryOf(outcome.stored, entry.row.target) ?? EMPTY_ENTRY),
          })}
        </Note>
      ) : null}
      {after.startDay !== null &&
      entry.row.before.startDay !== after.startDay &&
      !isWorkingDay(after.startDay, calendar) ? (
        <Note icon={CalendarX}>{t('review.startsOffDay', { day: words.dayText(after.startDay) })}</Note>
      ) : null}
      {after.endDay !== null &&
      entry.row.before.endDay !== after.endDay &&
      !isWorkingDay(after.endDay, calendar) ? (
        <Note icon={CalendarX}>{t('review.offDay', { day: words.dayText(after.endDay) })}</Note>
      ) : null}
    </>
  );
}

function Note({ icon, tone, children }: { icon: LucideIcon; tone?: string; children: ReactNode }) {
  return (
    <p className={classNames('mt-1 flex items-start gap-2 text-caption', tone ?? 'text-text-2')}>
      <Icon of={icon} sizePx={14} className="mt-px" />
      <span className="min-w-0">{children}</span>
    </p>
  );
}
