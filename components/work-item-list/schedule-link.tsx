'use client';
// Leads a selection to the schedule board. The board shows chosen items, so "all that match" is frozen to its ids first.
import { CalendarRange } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useTransition } from 'react';
import { useErrorText } from '@/components/field/error-text';
import { readResult } from '@/components/field/read-result';
import { Button } from '@/components/ui/button';
import { ButtonLink } from '@/components/ui/button-link';
import { showToast } from '@/components/ui/toast';
import type { ItemFilter } from '@/lib/work-item/filter';
import type { WorkItemType } from '@/lib/work-item/work-item';
import { selectionPath } from './paths';
import type { RowSelection } from './row-selection';
import { selectionParameters, storeSelection } from './selection-link';

/** What one board shows; each item costs it a call. */
const BOARD_MAX = 500;
const NEVER_GIVEN_UP = new AbortController().signal;

type ScheduleLinkProps = { project: string; type: WorkItemType; selection: RowSelection; filter: ItemFilter };

/** Shows the way to the board; says so when it cannot hold all of the selection. */
export function ScheduleLink({ project, type, selection, filter }: ScheduleLinkProps) {
  const t = useTranslations('workItems');
  const router = useRouter();
  const errorText = useErrorText();
  const [isFreezing, startFreezing] = useTransition();
  const go = (picked: RowSelection) => {
    storeSelection(project, type.key, picked);
    return selectionPath(project, 'schedule', type, selectionParameters(picked, filter));
  };
  if (selection.kind === 'picked') {
    return (
      <ButtonLink
        size={32}
        icon={CalendarRange}
        prefetch={false}
        onClick={() => go(selection)}
        href={selectionPath(project, 'schedule', type, selectionParameters(selection, filter))}
      >
        {t('schedule')}
      </ButtonLink>
    );
  }
  const freeze = () =>
    startFreezing(async () => {
      const found = await matchingIds(project, type, filter, [...selection.ids]);
      if (!found.ok) return showToast({ message: errorText(found.error) });
      const { ids, total, isCapped } = found.value;
      if (isCapped) showToast({ message: t('scheduleCapped', { count: ids.length, total }) });
      router.push(go({ kind: 'picked', ids: new Set(ids), anchorId: null }));
    });
  return (
    <Button size={32} icon={CalendarRange} isPending={isFreezing} onClick={freeze}>
      {t('schedule')}
    </Button>
  );
}

function matchingIds(project: string, type: WorkItemType, filter: ItemFilter, except: number[]) {
  const question = { type: type.key, filter, except, limit: BOARD_MAX };
  const url = `/api/${encodeURIComponent(project)}/work-items/matching`;
  return readResult<{ ids: number[]; total: number; isCapped: boolean }>(url, NEVER_GIVEN_UP, question);
}
