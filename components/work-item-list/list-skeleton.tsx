'use client';
// The list before its rows are there: the bars already stand where they will be.
import { Skeleton } from '@/components/ui/skeleton';
import type { WorkItemType } from '@/lib/work-item/work-item';
import { TableSkeleton } from './table-skeleton';
import { TitleBar } from './title-bar';

type ListSkeletonProps = { project: string; type: WorkItemType; types: readonly WorkItemType[] };

/** Shows the frame of the list at its final heights. */
export function ListSkeleton({ project, type, types }: ListSkeletonProps) {
  return (
    <div className="flex min-h-0 flex-1 flex-col bg-surface">
      <TitleBar project={project} type={type} types={types} />
      <div className="flex h-11 shrink-0 items-center border-b border-border px-5">
        <Skeleton className="h-7 w-64" />
      </div>
      <div className="min-h-0 flex-1 overflow-hidden">
        <TableSkeleton rowCount={20} />
      </div>
      <div className="h-13 shrink-0 border-t border-border" />
    </div>
  );
}
