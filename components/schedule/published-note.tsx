'use client';
// What the last publish did. "Verified" stands only beside what was read back as it was sent.
import { ShieldCheck, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { IconButton } from '@/components/ui/icon-button';
import { formatTime } from '@/lib/i18n/format-time';
import type { BoardItemHead, BoardNode } from '@/lib/schedule/board';
import type { DraftRow } from '@/lib/schedule/draft-rows';
import { EntryDiff } from './entry-diff';
import { useRowNames } from './row-names';
import type { Published } from './use-publish';

type PublishedNoteProps = {
  published: Published;
  zone: string;
  find: (row: DraftRow) => { head: BoardItemHead | null; node: BoardNode | null };
  /** Puts the way back into the draft. */
  onUndo: () => void;
  onDismiss: () => void;
};

/** Shows how many changes were verified and lists them; the others stay below with their reasons. Nothing verified, nothing to undo. */
export function PublishedNote({ published, zone, find, onUndo, onDismiss }: PublishedNoteProps) {
  const t = useTranslations('schedule');
  const names = useRowNames();
  const done = published.rows.filter(
    ({ outcome }) => outcome.state === 'verified' || outcome.state === 'already-so',
  );
  const verified = published.rows.filter(({ outcome }) => outcome.state === 'verified').length;
  const total = published.rows.length;
  const isWhole = verified === total;
  return (
    <div className="border-b border-border px-5 py-3">
      <Banner
        tone={isWhole ? 'success' : 'warning'}
        title={isWhole ? t('published.title', { count: total }) : t('published.partly', { verified, total })}
        time={<IconButton icon={X} label={t('published.dismiss')} onClick={onDismiss} className="-m-1" />}
      >
        {t('published.hint', { time: formatTime(published.atMs, zone) })}
        {verified > 0 ? (
          <Button variant="link" onClick={onUndo} className="ml-2">
            {t('published.undo')}
          </Button>
        ) : null}
      </Banner>
      <ul className="mt-1">
        {done.map(({ row, outcome }) => {
          const { head, node } = find(row);
          const { title, place } = names(row, head, node);
          return (
            <li key={row.key} className="border-b border-border py-2 last:border-b-0">
              <p>
                <span className="font-medium">{title}</span> <span className="text-text-2">{place}</span>
              </p>
              <div className="flex flex-wrap items-baseline justify-between gap-x-3">
                <EntryDiff before={row.before} after={row.after} />
                <span
                  className={
                    outcome.state === 'verified'
                      ? 'flex items-center gap-1.5 text-caption text-success'
                      : 'text-caption text-text-2'
                  }
                >
                  {outcome.state === 'verified' ? <Icon of={ShieldCheck} sizePx={14} /> : null}
                  {t(outcome.state === 'verified' ? 'outcome.verified' : 'outcome.already-so')}
                </span>
              </div>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
