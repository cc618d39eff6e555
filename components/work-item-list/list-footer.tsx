'use client';
// The bar under the table: what to do with the selection, and how much of the list is loaded.
import { lazy, type ReactNode, Suspense } from 'react';
import type { ItemFilter } from '@/lib/work-item/filter';
import type { WorkItemType } from '@/lib/work-item/work-item';
import { type RowSelection, selectedCount } from './row-selection';

const loadSelectionActions = () => import('./selection-actions');
const SelectionActions = lazy(loadSelectionActions);

/** Fetches what the bar shows for a selection; called when the pointer or the focus comes near a line. */
export function warmSelectionActions(): void {
  void loadSelectionActions();
}

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
export function ListFooter({ filter, total, progress, ...selecting }: ListFooterProps) {
  const count = selectedCount(selecting.selection, total);
  return (
    <footer className="flex h-13 shrink-0 items-center gap-4 overflow-hidden border-t border-border bg-surface px-5">
      {filter !== null && count !== null && count > 0 ? (
        <Suspense>
          <SelectionActions {...selecting} filter={filter} count={count} />
        </Suspense>
      ) : null}
      {progress}
    </footer>
  );
}
