'use client';
// Where a selection can go: a bulk edit, the schedule board, the clipboard. Its code comes with the first selection.
import { Copy, ListChecks } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { ButtonLink } from '@/components/ui/button-link';
import { Kbd } from '@/components/ui/kbd';
import type { ItemFilter } from '@/lib/work-item/filter';
import type { WorkItemType } from '@/lib/work-item/work-item';
import { selectionPath } from './paths';
import type { RowSelection } from './row-selection';
import { ScheduleLink } from './schedule-link';
import { selectionParameters, storeSelection } from './selection-link';

type SelectionActionsProps = {
  project: string;
  type: WorkItemType;
  selection: RowSelection;
  /** How many are selected. */
  count: number;
  filter: ItemFilter;
  /** False for state flows: they have no nodes to schedule. */
  hasNodes: boolean;
  onCopy: () => void;
  onClear: () => void;
};

/** Shows how many are selected and what can be done with them. */
export default function SelectionActions(props: SelectionActionsProps) {
  const { project, type, selection, filter } = props;
  const t = useTranslations('workItems');
  return (
    <section aria-label={t('selectionActions')} className="flex min-w-0 items-center gap-2">
      <p aria-live="polite" className="mr-2 whitespace-nowrap">
        <strong>{t('selected', { count: props.count })}</strong>
      </p>
      <ButtonLink
        size={32}
        variant="primary"
        icon={ListChecks}
        prefetch={false}
        onClick={() => storeSelection(project, type.key, selection)}
        href={selectionPath(project, 'bulk-edits/new', type, selectionParameters(selection, filter))}
      >
        {t('bulkEdit')}
      </ButtonLink>
      {props.hasNodes ? (
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
  );
}
