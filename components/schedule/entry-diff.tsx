'use client';
// Days and points before and after, in one line; only what differs.
import { useTranslations } from 'next-intl';
import { Diff } from '@/components/ui/diff';
import type { Entry } from '@/lib/schedule/node-plan';
import { useBoard } from './board-context';

/** Shows the range when it changes, and the points when they do. */
export function EntryDiff({ before, after }: { before: Entry; after: Entry }) {
  const t = useTranslations('schedule');
  const { words } = useBoard();
  const hasMoved = before.startDay !== after.startDay || before.endDay !== after.endDay;
  const hasPoints = before.points !== after.points;
  const pointsOf = (entry: Entry) =>
    entry.points === null ? null : t('points', { points: words.pointsText(entry.points) });
  return (
    <span className="flex flex-col">
      {hasMoved ? <Diff before={words.rangeText(before)} after={words.rangeText(after)} /> : null}
      {hasPoints ? <Diff before={pointsOf(before)} after={pointsOf(after)} /> : null}
    </span>
  );
}
