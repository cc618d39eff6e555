'use client';
// The record of a run to keep: plan, outcomes, requests and times, as CSV for people and as JSON for programs.
import { Download } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { buttonClass } from '@/components/ui/button-class';
import { Icon } from '@/components/ui/icon';
import { routePath } from '../paths';

/** Shows the two downloads; while the run goes on they hold what is known up to now. */
export function RunRecordLinks({ project, runId }: { project: string; runId: string }) {
  const t = useTranslations('bulkEdit.record');
  const locale = useLocale();
  const href = (format: 'csv' | 'json') =>
    routePath(project, `${encodeURIComponent(runId)}/record?format=${format}&locale=${locale}`);
  return (
    <section className="py-5">
      <h2 className="mb-2 font-semibold">{t('title')}</h2>
      <div className="flex flex-wrap gap-2">
        {(['csv', 'json'] as const).map((format) => (
          <a key={format} href={href(format)} download className={buttonClass('secondary', 28)}>
            <Icon of={Download} />
            {t(format)}
          </a>
        ))}
      </div>
    </section>
  );
}
