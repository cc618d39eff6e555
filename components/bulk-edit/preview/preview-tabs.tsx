'use client';
// The body of the preview: what will change, what is already so, what is blocked, what others changed, and a search.
import { Download, Search } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { parseAsStringLiteral, useQueryState } from 'nuqs';
import { useDeferredValue, useState } from 'react';
import type { ValueLookups } from '@/components/field/value-lookups';
import { buttonClass } from '@/components/ui/button-class';
import { Icon } from '@/components/ui/icon';
import { Tabs } from '@/components/ui/tabs';
import { TextField } from '@/components/ui/text-field';
import type { PlanPreview } from '@/lib/bulk-edit/plan-preview';
import { formatCount } from '@/lib/i18n/format-count';
import { routePath } from '../paths';
import { ChangedCells } from './changed-cells';
import { PlanGroups } from './plan-groups';
import { PlanItems } from './plan-items';
import { planTabs } from './plan-tab';
import type { PlanLook } from './use-plan-check';

type PreviewTabsProps = {
  project: string;
  preview: PlanPreview;
  look: PlanLook;
  roles: ValueLookups['roles'];
};

/** Shows the tabs; groups for what will change, single items for the rest and for what is searched. */
export function PreviewTabs({ project, preview, look, roles }: PreviewTabsProps) {
  const t = useTranslations('bulkEdit.preview');
  const locale = useLocale();
  const { counts, planId } = preview;
  const exportHref = routePath(project, `plans/${encodeURIComponent(planId)}/export?locale=${locale}`);
  const [tab, setTab] = useQueryState(
    'tab',
    parseAsStringLiteral(planTabs).withDefault(counts.willChange > 0 ? 'will-change' : 'already-so'),
  );
  const [query, setQuery] = useState('');
  const wanted = useDeferredValue(query.trim());
  const changedCount = look.result?.ok ? look.result.value.changed.length : null;
  return (
    <Tabs
      label={t('tabsLabel')}
      className="sticky top-0 z-1 overflow-x-auto overflow-y-hidden bg-surface px-6"
      selectedId={tab}
      onSelect={(id) => void setTab(id)}
      tabs={[
        { id: 'will-change', label: t('tabs.will-change'), count: formatCount(counts.willChange) },
        { id: 'already-so', label: t('tabs.already-so'), count: formatCount(counts.alreadySo) },
        {
          id: 'blocked',
          label: t('tabs.blocked'),
          count: formatCount(counts.blocked),
          countTone: counts.blocked > 0 ? 'warning' : 'neutral',
        },
        {
          id: 'changed-since',
          label: t('tabs.changed-since'),
          count: changedCount === null ? undefined : formatCount(changedCount),
          countTone: changedCount ? 'info' : 'neutral',
        },
      ]}
      trailing={
        <span className="flex items-center gap-2 pl-4">
          {tab === 'changed-since' ? null : (
            <TextField
              size={28}
              type="search"
              icon={Search}
              className="w-40"
              label={t('find')}
              placeholder={t('find')}
              value={query}
              onChange={setQuery}
            />
          )}
          <a href={exportHref} download title={t('export')} className={buttonClass('ghost', 28)}>
            <Icon of={Download} />
            {/* On a narrow screen the search needs the room. */}
            <span className="max-2xl:sr-only">{t('export')}</span>
          </a>
        </span>
      }
    >
      {tab === 'changed-since' ? (
        <ChangedCells project={project} preview={preview} look={look} roles={roles} />
      ) : null}
      {tab === 'will-change' && wanted === '' && counts.willChange > 0 ? (
        <PlanGroups project={project} preview={preview} roles={roles} />
      ) : null}
      {tab !== 'changed-since' && !(tab === 'will-change' && wanted === '' && counts.willChange > 0) ? (
        <PlanItems
          key={`${tab} ${wanted}`}
          project={project}
          preview={preview}
          tab={tab}
          query={wanted}
          roles={roles}
        />
      ) : null}
    </Tabs>
  );
}
