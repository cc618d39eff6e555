'use client';
// What the chosen changes do to people's load: below each change, and once for all of them above the publish button.
import { TrendingDown, TrendingUp } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { avatarPerson } from '@/components/field/person-name';
import { Icon } from '@/components/ui/icon';
import type { DraftLoad } from '@/lib/schedule/draft-load';
import { useBoard } from './board-context';

/** Shows who has more or fewer over-booked days by one change; nothing when nobody does. */
export function ReviewRowLoad({ effects }: { effects: readonly { ownerKey: string; days: number }[] }) {
  const t = useTranslations('schedule.review');
  const locale = useLocale();
  const { people } = useBoard();
  return effects.map(({ ownerKey, days }) => (
    <p
      key={ownerKey}
      className={`mt-1 flex items-start gap-2 text-caption ${days > 0 ? 'text-danger' : 'text-success'}`}
    >
      <Icon of={days > 0 ? TrendingUp : TrendingDown} sizePx={14} className="mt-px" />
      {t(days > 0 ? 'moreOver' : 'fewerOver', {
        name: avatarPerson(ownerKey, people, locale).name,
        count: Math.abs(days),
      })}
    </p>
  ));
}

/** Shows the over-booked days of everybody concerned, without and with the chosen changes. */
export function ReviewLoad({ load }: { load: DraftLoad }) {
  const t = useTranslations('schedule.review');
  const locale = useLocale();
  const { people } = useBoard();
  if (load.people.length === 0) return <p className="mb-1 text-caption text-text-2">{t('loadSame')}</p>;
  return (
    <section aria-label={t('load')} className="mb-2 max-h-28 overflow-auto text-caption">
      <h3 className="text-text-2">{t('load')}</h3>
      <ul>
        {load.people.map(({ ownerKey, daysBefore, daysAfter }) => (
          <li key={ownerKey} className="flex items-baseline justify-between gap-3">
            <span className="min-w-0 truncate">{avatarPerson(ownerKey, people, locale).name}</span>
            <span className={daysAfter > daysBefore ? 'text-danger' : 'text-success'}>
              {t('overDays', { before: daysBefore, after: daysAfter })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
