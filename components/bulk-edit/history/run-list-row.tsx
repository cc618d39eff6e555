'use client';
// One run in the history. The sentence is the link to its page.
import Link from 'next/link';
import { useLocale, useTimeZone, useTranslations } from 'next-intl';
import { PersonLabel } from '@/components/field/person-label';
import type { RunSummary } from '@/lib/bulk-edit/run-view';
import { formatCount } from '@/lib/i18n/format-count';
import { formatDayNear } from '@/lib/i18n/format-day';
import { formatTime } from '@/lib/i18n/format-time';
import { dayOfMs } from '@/lib/schedule/days';
import type { PeopleByKey } from '@/lib/work-item/person';
import { ChangeSentence } from '../change-sentence';
import { runPath } from '../paths';
import { RunStateChip } from '../run/run-state-chip';

/** Changes written out; the others are a number. */
const SHOWN_CHANGES = 3;

type RunListRowProps = {
  project: string;
  run: RunSummary;
  people: PeopleByKey;
  relatedNames: Record<number, string>;
  /** When the row was got (epoch ms): days of its year are written without the year. */
  gotAtMs: number;
};

/** Shows what was changed, by whom, how much of it is verified, when and in which state it is. */
export function RunListRow({ project, run, people, relatedNames, gotAtMs }: RunListRowProps) {
  const t = useTranslations('bulkEdit.history');
  const tOrigin = useTranslations('bulkEdit.origin');
  const locale = useLocale();
  const zone = useTimeZone() ?? 'UTC';
  const startMs = run.scheduledForMs ?? run.queuedAtMs;
  const day = formatDayNear(dayOfMs(startMs, zone), dayOfMs(gotAtMs, zone), locale);
  return (
    <tr className="relative h-11 hover:bg-hover">
      <th scope="row" className="border-b border-border px-3 py-1.5 pl-5 font-normal">
        {run.origin === null ? null : (
          <span className="block text-caption text-text-3">{tOrigin(run.origin.kind)}</span>
        )}
        <Link
          href={runPath(project, run.id)}
          className="block min-w-0 after:absolute after:inset-0 focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-focus focus-visible:after:outline-solid"
        >
          {run.changes.slice(0, SHOWN_CHANGES).map((change, index) => {
            const field = run.fields[index];
            return field ? (
              <span key={change.fieldKey} className="block truncate">
                <ChangeSentence change={change} field={field} people={people} relatedNames={relatedNames} />
              </span>
            ) : null;
          })}
          {run.changes.length > SHOWN_CHANGES ? (
            <span className="block text-caption text-text-3">
              {t('moreChanges', { count: run.changes.length - SHOWN_CHANGES })}
            </span>
          ) : null}
        </Link>
      </th>
      <td className="truncate border-b border-border px-3 text-text-2">{run.typeName}</td>
      <td className="border-b border-border px-3">
        <PersonLabel userKey={run.startedBy} people={people} className="max-w-full" />
      </td>
      <td className="border-b border-border px-3 text-right">
        {t('of', { count: formatCount(run.appliedCount), total: formatCount(run.willChangeCount) })}
      </td>
      <td className="border-b border-border px-3 text-right whitespace-nowrap text-text-2">
        {day} {formatTime(startMs, zone)}
      </td>
      <td className="border-b border-border px-3 pr-5">
        <RunStateChip state={run.state} hasFailures={run.appliedCount < run.willChangeCount} />
      </td>
    </tr>
  );
}
