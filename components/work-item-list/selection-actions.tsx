'use client';
// The bar under the table: what to do with the selection, and which page this is.
import { CalendarRange, ListChecks } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { ButtonLink } from '@/components/ui/button-link';
import { Kbd } from '@/components/ui/kbd';
import type { WorkItemType } from '@/lib/work-item/work-item';
import { selectionPath } from './paths';
import type { RowSelection } from './row-selection';
import { idsParameter, storeSelection } from './selection-link';

type SelectionActionsProps = {
  project: string;
  type: WorkItemType;
  selection: RowSelection;
  /** Rows of the page on the screen. */
  pageIds: readonly number[];
  /** False for state flows: they have no nodes to schedule. */
  hasNodes: boolean;
  onClear: () => void;
};

/** Shows how many are selected and where they can go; nothing when none is. */
export function SelectionActions({
  project,
  type,
  selection,
  pageIds,
  hasNodes,
  onClear,
}: SelectionActionsProps) {
  const t = useTranslations('workItems');
  const { ids } = selection;
  if (ids.size === 0) return null;
  const elsewhere = ids.size - pageIds.filter((id) => ids.has(id)).length;
  const carry = () => storeSelection(project, type.key, ids);
  const parameter = idsParameter(ids);
  return (
    <section aria-label={t('selectionActions')} className="flex min-w-0 items-center gap-2">
      <p aria-live="polite" className="mr-2 whitespace-nowrap">
        <strong>{t('selected', { count: ids.size })}</strong>
        {elsewhere > 0 ? (
          <span className="ml-2 text-text-3">{t('selectedElsewhere', { count: elsewhere })}</span>
        ) : null}
      </p>
      <ButtonLink
        size={32}
        variant="primary"
        icon={ListChecks}
        prefetch={false}
        onClick={carry}
        href={selectionPath(project, 'bulk-edits/new', type, parameter)}
      >
        {t('bulkEdit')}
      </ButtonLink>
      {hasNodes ? (
        <ButtonLink
          size={32}
          icon={CalendarRange}
          prefetch={false}
          onClick={carry}
          href={selectionPath(project, 'schedule', type, parameter)}
        >
          {t('schedule')}
        </ButtonLink>
      ) : null}
      <Button size={32} variant="ghost" onClick={onClear}>
        {t('clearSelection')}
        <Kbd>Esc</Kbd>
      </Button>
    </section>
  );
}
