'use client';
// The body of the preview: what will change, what is already so, what is blocked, and a search through each.
import { Search } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { parseAsStringLiteral, useQueryState } from 'nuqs';
import { useDeferredValue, useState } from 'react';
import { Tabs } from '@/components/ui/tabs';
import { TextField } from '@/components/ui/text-field';
import type { PlanPreview } from '@/lib/bulk-edit/plan-preview';
import { formatCount } from '@/lib/i18n/format-count';
import { PlanGroups } from './plan-groups';
import { PlanItems } from './plan-items';
import { findRows, rowStates } from './plan-row-state';

/** Shows the three tabs; groups for what will change, single items for the rest and for what is searched. */
export function PreviewTabs({ project, preview }: { project: string; preview: PlanPreview }) {
  const t = useTranslations('bulkEdit.preview');
  const { counts } = preview;
  const [tab, setTab] = useQueryState(
    'tab',
    parseAsStringLiteral(rowStates).withDefault(counts.willChange > 0 ? 'will-change' : 'already-so'),
  );
  const [query, setQuery] = useState('');
  const wanted = useDeferredValue(query.trim());
  const rows = findRows(preview.rows, tab, wanted);
  return (
    <Tabs
      label={t('tabsLabel')}
      className="sticky top-0 z-1 bg-surface px-6"
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
      ]}
      trailing={
        <TextField
          size={28}
          type="search"
          icon={Search}
          className="w-44"
          label={t('find')}
          placeholder={t('find')}
          value={query}
          onChange={setQuery}
        />
      }
    >
      {rows.length === 0 ? (
        <p className="px-6 py-6 text-text-2">
          {wanted === '' ? t(`none.${tab}`) : t('noMatch', { query: wanted })}
        </p>
      ) : null}
      {rows.length > 0 && tab === 'will-change' && wanted === '' ? (
        <PlanGroups project={project} preview={preview} />
      ) : null}
      {rows.length > 0 && (tab !== 'will-change' || wanted !== '') ? (
        <PlanItems
          key={`${tab} ${wanted}`}
          project={project}
          preview={preview}
          rows={rows}
          label={t(`tabs.${tab}`)}
        />
      ) : null}
    </Tabs>
  );
}
