'use client';
// The work items of a type: search, table, selection, pages. Rendered by the list page with its first rows.
import { useState } from 'react';
import type { Field } from '@/lib/fields/field';
import type { WorkItemType } from '@/lib/work-item/work-item';
import { DataAge } from './data-age';
import { FilterBar } from './filter-bar';
import { ListBody } from './list-body';
import { listQueryOf } from './list-query';
import { Pager } from './pager';
import { NO_SELECTION, type RowSelection } from './row-selection';
import { SelectionActions } from './selection-actions';
import { TitleBar } from './title-bar';
import { useEscape } from './use-escape';
import { useListState } from './use-list-state';
import { type FirstPage, usePage } from './use-page';

type WorkItemListProps = {
  /** The space as the URL names it. */
  project: string;
  type: WorkItemType;
  types: readonly WorkItemType[];
  fields: readonly Field[];
  first: FirstPage;
  /** IANA name of the space's time zone. */
  zone: string;
};

/** Shows the list; its state is the URL, its selection lives as long as the page. Give it a new key for another type. */
export function WorkItemList({ project, type, types, fields, first, zone }: WorkItemListProps) {
  const { state, search, goToPage, setSize } = useListState();
  const query = listQueryOf(type.key, state);
  const { result, isFetching, isWaiting, refetch } = usePage(project, query, first);
  const [selection, setSelection] = useState<RowSelection>(NO_SELECTION);
  useEscape(selection.ids.size > 0, () => setSelection(NO_SELECTION));

  const page = result?.ok ? result.value : null;
  // A type follows one kind of flow; a page without rows does not change what is known of it.
  const [hasNodes, setHasNodes] = useState(false);
  if (!hasNodes && page?.items.some((item) => item.pattern === 'node')) setHasNodes(true);
  const refresh = () => void refetch();
  return (
    <div className="@container flex min-h-0 flex-1 flex-col bg-surface">
      <TitleBar project={project} type={type} types={types} />
      <FilterBar
        name={state.q}
        total={page?.total ?? null}
        onSearch={search}
        age={
          <DataAge
            readAtMs={page?.readAtMs ?? null}
            zone={zone}
            isRefreshing={isFetching}
            onRefresh={refresh}
          />
        }
      />
      <ListBody
        project={project}
        type={type}
        fields={fields}
        zone={zone}
        query={query}
        result={result}
        readAtMs={first.readAtMs}
        isFetching={isFetching}
        isWaiting={isWaiting}
        selection={selection}
        onSelectionChange={setSelection}
        hasNodes={hasNodes}
        onRetry={refresh}
        onClearSearch={() => search('')}
        onFirstPage={() => goToPage(1)}
      />
      <footer className="flex h-13 shrink-0 items-center gap-4 overflow-hidden border-t border-border bg-surface px-5">
        <SelectionActions
          project={project}
          type={type}
          selection={selection}
          pageIds={page?.items.map((item) => item.id) ?? []}
          hasNodes={hasNodes}
          onClear={() => setSelection(NO_SELECTION)}
        />
        {page && page.items.length > 0 ? (
          <Pager
            pageNum={query.pageNum}
            pageSize={query.pageSize}
            total={page.total}
            onPage={goToPage}
            onSize={setSize}
          />
        ) : null}
      </footer>
    </div>
  );
}
