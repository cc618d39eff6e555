'use client';
// Beside the form: what the last save proved, and where the item stands.
import { CalendarRange, ShieldCheck } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { avatarPerson } from '@/components/field/person-name';
import { ButtonLink } from '@/components/ui/button-link';
import { Icon } from '@/components/ui/icon';
import { formatDayWithYear } from '@/lib/i18n/format-day';
import { formatTime } from '@/lib/i18n/format-time';
import { dayOfMs } from '@/lib/schedule/days';
import { NodeList } from './node-list';
import { SaveProof } from './save-proof';
import type { ItemForm } from './use-item-form';

type SidePanelProps = { item: ItemForm; schedulePath: string; zone: string };

/** Shows the panel: docked at the right where there is room, else under the form. */
export function SidePanel({ item, schedulePath, zone }: SidePanelProps) {
  const t = useTranslations('workItem');
  const locale = useLocale();
  const { item: workItem } = item.detail;
  const isSaved = item.lastSave?.outcomes.every((outcome) => outcome.state !== 'not-stored') ?? false;
  return (
    <aside
      aria-label={t('side.label')}
      className="shrink-0 divide-y divide-border border-t border-border @5xl:w-93 @5xl:overflow-auto @5xl:border-t-0 @5xl:border-l @7xl:w-107"
    >
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
    </aside>
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
