'use client';
// Beside the form: what the last save proved, and where the item stands.
import { CalendarRange, ShieldCheck } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { parseAsStringLiteral, useQueryState } from 'nuqs';
import { lazy, type ReactNode, Suspense } from 'react';
import { avatarPerson } from '@/components/field/person-name';
import { ButtonLink } from '@/components/ui/button-link';
import { Icon } from '@/components/ui/icon';
import { SkeletonRows } from '@/components/ui/skeleton';
import { Tabs } from '@/components/ui/tabs';
import { formatDayWithYear } from '@/lib/i18n/format-day';
import { formatTime } from '@/lib/i18n/format-time';
import { type Day, dayOfMs } from '@/lib/schedule/days';
import { NodeList } from './node-list';
import { SaveProof } from './save-proof';
import type { ItemForm } from './use-item-form';

const ActivityPanel = lazy(() => import('./activity-panel'));
const NodeFormsPanel = lazy(() => import('./node-forms-panel'));

type SidePanelProps = {
  item: ItemForm;
  project: string;
  schedulePath: string;
  zone: string;
  today: Day;
};

const tabIds = ['check', 'nodes', 'activity'] as const;

/** Shows the panel: docked at the right where there is room, else under the form. */
export function SidePanel({ item, project, schedulePath, zone, today }: SidePanelProps) {
  const t = useTranslations('workItem');
  const [tab, setTab] = useQueryState('panel', parseAsStringLiteral(tabIds).withDefault('check'));
  const isNodeFlow = item.detail.item.pattern === 'node';
  return (
    <aside
      aria-label={t('side.label')}
      className="shrink-0 border-t border-border @5xl:w-93 @5xl:overflow-auto @5xl:border-t-0 @5xl:border-l @7xl:w-107"
    >
      <Tabs
        label={t('side.label')}
        className="sticky top-0 z-10 bg-surface px-5"
        tabs={tabIds
          .filter((id) => id !== 'nodes' || isNodeFlow)
          .map((id) => ({ id, label: t(`side.tabs.${id}`) }))}
        selectedId={tab}
        onSelect={(id) => void setTab(id)}
      >
        {tab === 'check' ? (
          <CheckPanel item={item} schedulePath={schedulePath} zone={zone} />
        ) : (
          <Suspense fallback={<SkeletonRows count={4} />}>
            {tab === 'nodes' ? (
              <NodeFormsPanel item={item} project={project} zone={zone} today={today} />
            ) : (
              <ActivityPanel item={item} project={project} zone={zone} />
            )}
          </Suspense>
        )}
      </Tabs>
    </aside>
  );
}

function CheckPanel({ item, schedulePath, zone }: Omit<SidePanelProps, 'project' | 'today'>) {
  const t = useTranslations('workItem');
  const locale = useLocale();
  const { item: workItem } = item.detail;
  const isSaved = item.lastSave?.outcomes.every((outcome) => outcome.state !== 'not-stored') ?? false;
  return (
    <div className="divide-y divide-border">
      <Section
        title={
          <>
            {isSaved ? <Icon of={ShieldCheck} className="text-success" /> : null}
            {t('side.lastSave')}
          </>
        }
      >
        <SaveProof item={item} />
      </Section>
      <Section
        title={t(workItem.pattern === 'node' ? 'side.nodes' : 'side.state')}
        action={
          workItem.pattern === 'node' ? (
            <ButtonLink variant="link" icon={CalendarRange} href={schedulePath} prefetch={false}>
              {t('side.openSchedule')}
            </ButtonLink>
          ) : null
        }
      >
        <NodeList item={workItem} people={item.people} />
      </Section>
      {workItem.updatedAtMs === null ? null : (
        <Section title={t('side.updatedAt')}>
          <p className="text-text-2">
            {t('side.updated', {
              name: avatarPerson(workItem.updatedBy, item.people, locale).name,
              day: formatDayWithYear(dayOfMs(workItem.updatedAtMs, zone), locale),
              time: formatTime(workItem.updatedAtMs, zone),
            })}
          </p>
        </Section>
      )}
    </div>
  );
}

function Section({ title, action, children }: { title: ReactNode; action?: ReactNode; children: ReactNode }) {
  return (
    <section className="px-5 py-4">
      <header className="mb-3 flex items-center justify-between gap-2">
        <h2 className="flex items-center gap-2">{title}</h2>
        {action}
      </header>
      {children}
    </section>
  );
}
