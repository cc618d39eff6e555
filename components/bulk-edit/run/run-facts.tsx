'use client';
// The panel beside a run: what it does, who started it and when, what it left alone, and the budget it uses.
import { useLocale, useTimeZone, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { PersonLabel } from '@/components/field/person-label';
import type { ValueLookups } from '@/components/field/value-lookups';
import type { RunProgress } from '@/lib/bulk-edit/run-progress';
import type { RunView } from '@/lib/bulk-edit/run-view';
import { formatCount, formatDuration } from '@/lib/i18n/format-count';
import { formatDayWithYear } from '@/lib/i18n/format-day';
import { formatTimeWithSeconds } from '@/lib/i18n/format-time';
import { dayOfMs } from '@/lib/schedule/days';
import { ChangeSentence } from '../change-sentence';
import { useItemCount } from '../use-item-count';
import { countOutcomes } from './run-share';

type RunFactsProps = { run: RunView; progress: RunProgress; roles: ValueLookups['roles'] };

/** Shows the facts of a run; they are true while it runs and after it has ended. */
export function RunFacts({ run, progress, roles }: RunFactsProps) {
  const t = useTranslations('bulkEdit.facts');
  const locale = useLocale();
  const zone = useTimeZone() ?? 'UTC';
  const itemCount = useItemCount(run.typeName);
  const { startedAtMs, endedAtMs } = progress;
  const moment = (ms: number) =>
    `${formatDayWithYear(dayOfMs(ms, zone), locale)} ${formatTimeWithSeconds(ms, zone)}`;
  const alreadySo = countOutcomes(progress.outcomes, ['already-so']);
  const blocked = countOutcomes(progress.outcomes, ['blocked']);
  const changedSince = countOutcomes(progress.outcomes, ['changed-since']);
  const left = [
    alreadySo > 0 ? t('alreadySo', { count: formatCount(alreadySo) }) : '',
    blocked > 0 ? t('blocked', { count: formatCount(blocked) }) : '',
    changedSince > 0 ? t('changedSince', { count: formatCount(changedSince) }) : '',
  ].filter((part) => part !== '');
  return (
    <>
      <section className="border-b border-border pb-5">
        <h2 className="mb-2 font-semibold">{t('what')}</h2>
        <ul className="grid gap-1.5">
          {run.changes.map((change, index) => {
            const field = run.fields[index];
            return field ? (
              <li key={change.fieldKey}>
                <ChangeSentence
                  change={change}
                  field={field}
                  people={run.people}
                  relatedNames={run.relatedNames}
                  roles={roles}
                />
              </li>
            ) : null;
          })}
        </ul>
      </section>
      <dl className="grid grid-cols-[7rem_minmax(0,1fr)] gap-y-1.5 border-b border-border py-5">
        <Fact name={t('scope')}>{itemCount(progress.totals.items)}</Fact>
        <Fact name={t('startedBy')}>
          <PersonLabel userKey={run.startedBy} people={run.people} />
        </Fact>
        {/* One that waits for its time, or was cancelled before, has not run for any time. */}
        {startedAtMs === null ? (
          <Fact name={t('arranged')}>{moment(progress.queuedAtMs)}</Fact>
        ) : (
          <Fact name={t('started')}>{moment(startedAtMs)}</Fact>
        )}
        {endedAtMs === null ? null : <Fact name={t('ended')}>{moment(endedAtMs)}</Fact>}
        {startedAtMs === null ? null : (
          <Fact name={endedAtMs === null ? t('runningFor') : t('took')}>
            {formatDuration((endedAtMs ?? progress.readAtMs) - startedAtMs, locale)}
          </Fact>
        )}
        <Fact name={t('leftAlone')}>
          {left.length > 0 ? left.join(locale === 'en' ? ', ' : '，') : t('nothing')}
        </Fact>
      </dl>
    </>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="col-span-2 grid grid-cols-subgrid">
      <dt className="text-text-2">{name}</dt>
      <dd className="min-w-0">{children}</dd>
    </div>
  );
}
