'use client';
// The bar under the table: what to do with the selection, and how much of the list is loaded.
import { Copy, ListChecks } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { ButtonLink } from '@/components/ui/button-link';
import { Kbd } from '@/components/ui/kbd';
import type { ItemFilter } from '@/lib/work-item/filter';
import type { WorkItemType } from '@/lib/work-item/work-item';
import { selectionPath } from './paths';
import { type RowSelection, selectedCount } from './row-selection';
import { ScheduleLink } from './schedule-link';
import { selectionParameters, storeSelection } from './selection-link';

type ListFooterProps = {
  project: string;
  type: WorkItemType;
  selection: RowSelection;
  filter: ItemFilter | null;
  total: number | null;
  /** False for state flows: they have no nodes to schedule. */
  hasNodes: boolean;
  progress: ReactNode;
  onCopy: () => void;
  onClear: () => void;
};

/** Shows how many are selected and where they can go; at its end, how much is loaded. */
export function ListFooter(props: ListFooterProps) {
  const { project, type, selection, filter, total, hasNodes } = props;
  const t = useTranslations('workItems');
  const count = selectedCount(selection, total);
  const isSelecting = filter !== null && count !== null && count > 0;
  const carry = () => storeSelection(project, type.key, selection);
  const parameters = isSelecting ? selectionParameters(selection, filter) : {};
  return (
    <footer className="flex h-13 shrink-0 items-center gap-4 overflow-hidden border-t border-border bg-surface px-5">
      {isSelecting ? (
        <section aria-label={t('selectionActions')} className="flex min-w-0 items-center gap-2">
          <p aria-live="polite" className="mr-2 whitespace-nowrap">
            <strong>{t('selected', { count })}</strong>
          </p>
          <ButtonLink
            size={32}
            variant="primary"
            icon={ListChecks}
            prefetch={false}
            onClick={carry}
            href={selectionPath(project, 'bulk-edits/new', type, parameters)}
          >
            {t('bulkEdit')}
          </ButtonLink>
          {hasNodes ? (
            <ScheduleLink project={project} type={type} selection={selection} filter={filter} />
          ) : null}
          <Button size={32} icon={Copy} onClick={props.onCopy}>
            {t('copy')}
          </Button>
          <Button size={32} variant="ghost" onClick={props.onClear}>
            {t('clearSelection')}
            <Kbd>Esc</Kbd>
          </Button>
        </section>
      ) : null}
      {props.progress}
    </footer>
  );
}
