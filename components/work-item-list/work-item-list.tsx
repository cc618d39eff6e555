'use client';
// The explorer: the work items of a type behind a filter, laid out as the person likes. Rendered by the list page with its first rows.
import { useTranslations } from 'next-intl';
import { lazy, Suspense, useCallback, useMemo, useRef, useState } from 'react';
import { useNow } from '@/components/field/use-now';
import type { Result } from '@/lib/errors/result';
import type { Field } from '@/lib/fields/field';
import { dayOfMs } from '@/lib/schedule/days';
import { offeredColumns } from '@/lib/work-item/columns';
import { isNoFilter, NO_FILTER } from '@/lib/work-item/filter';
import { withAlso, withoutFields } from '@/lib/work-item/filter-edit';
import type { PeopleByKey, Person } from '@/lib/work-item/person';
import type { SavedView } from '@/lib/work-item/saved-view';
import type { WorkItem, WorkItemType } from '@/lib/work-item/work-item';
import type { CellContext } from './cell-context';
import { DataAge } from './data-age';
import { ExplorerGrid } from './explorer-grid';
import { FilterBar } from './filter-bar';
import { itemIdsOf } from './grid-lines';
import { ListFailure } from './list-failure';
import { ListFooter, warmSelectionActions } from './list-footer';
import { ListNotes } from './list-notes';
import { ListToolbar } from './list-toolbar';
import { itemPath } from './paths';
import { RowsProgress } from './rows-progress';
import { rowsQuestion } from './rows-question';
import { TableSkeleton } from './table-skeleton';
import { TitleBar } from './title-bar';
import { useCellEdit } from './use-cell-edit';
import { useColumnMenu } from './use-column-menu';
import { useColumnNames } from './use-column-names';
import { useCopy } from './use-copy';
import { useEscape } from './use-escape';
import { useExplorerUrl } from './use-explorer-url';
import { useGridLines } from './use-grid-lines';
import { useListCommands } from './use-list-commands';
import { type FirstRows, useRows } from './use-rows';
import { useSavedViews } from './use-saved-views';
import { useSelection } from './use-selection';
import { ViewMenu } from './views/view-menu';

const CellEditor = lazy(() => import('./cell-edit/cell-editor'));
const ListEmpty = lazy(() => import('./list-empty'));
const loadSelectionBanner = () => import('./selection-banner');
const SelectionBanner = lazy(loadSelectionBanner);

/** Fetches what a selection shows. */
const warmSelection = () => {
  warmSelectionActions();
  void loadSelectionBanner();
};

/** Ages in the table are in minutes; a finer step would redraw every row for nothing. */
const STEP_MS = 30_000;

type WorkItemListProps = {
  /** The space as the URL names it. */
  project: string;
  type: WorkItemType;
  types: readonly WorkItemType[];
  fields: readonly Field[];
  roles: readonly { id: string; name: string }[];
  /** False for state flows: they have no current node to show. */
  hasNodes: boolean;
  first: FirstRows;
  views: Result<SavedView[]>;
  /** IANA name of the space's time zone. */
  zone: string;
};

/** Shows the list; its state is the URL, its selection lives as long as the page. Give it a new key for another type. */
export function WorkItemList(props: WorkItemListProps) {
  const { project, type, types, fields, roles, hasNodes, first, zone } = props;
  const t = useTranslations('workItems');
  const explorer = useExplorerUrl(fields, hasNodes);
  const { url, state } = explorer;
  const filter = state.filter ?? NO_FILTER;
  const { store, rows, isWaiting } = useRows(project, rowsQuestion(type.key, state), first);
  const views = useSavedViews(project, type, url, props.views);
  const [found, setFound] = useState<PeopleByKey>({});
  const onPeopleFound = useCallback(
    (people: readonly Person[]) =>
      setFound((before) => ({ ...before, ...Object.fromEntries(people.map((one) => [one.userKey, one])) })),
    [],
  );
  const people = useMemo(() => ({ ...rows.people, ...found }), [rows.people, found]);
  const names = useColumnNames(fields, people);
  const offered = useMemo(() => offeredColumns(fields, hasNodes), [fields, hasNodes]);

  const nowMs = useNow(first.readAtMs, STEP_MS);
  const today = dayOfMs(nowMs, zone);
  const { relatedNames } = rows;
  const context = useMemo<CellContext>(
    () => ({
      people,
      relatedNames,
      roles,
      today,
      nowMs,
      zone,
      fieldByKey: names.byKey,
      href: (item: WorkItem) => itemPath(project, type, item.id),
    }),
    [people, relatedNames, roles, today, nowMs, zone, names.byKey, project, type],
  );

  const grid = useGridLines({ rows, store, state, names, fields });
  const [selection, setSelection, dropNote] = useSelection(url);
  const loadedIds = useMemo(() => itemIdsOf(grid.lines), [grid.lines]);
  const copyRows = useCopy({ rows, selection, lines: grid.lines, columns: state.columns, names, context });
  const scroller = useRef<HTMLDivElement>(null);
  const edit = useCellEdit({ scroller, columns: state.columns, fields, store });
  const { commands, openingId } = useListCommands({
    href: context.href,
    onSelection: setSelection,
    onCopy: copyRows,
    onEdit: edit.begin,
    onFold: grid.fold,
  });
  const isSelecting = selection.kind === 'matching' || selection.ids.size > 0;
  useEscape(isSelecting, commands.clear);

  const menuOf = useColumnMenu({
    fields,
    columns: state.columns,
    sort: state.sort,
    groupKey: state.groupKey,
    onSort: explorer.sort,
    onGroup: explorer.groupBy,
    onColumns: explorer.setColumns,
  });
  const { setColumns } = explorer;
  const onResized = useCallback(
    (widths: Record<string, number>) =>
      setColumns(
        state.columns.map((column) => {
          const width = widths[column.key];
          return width === undefined ? column : { ...column, widthPx: Math.round(width) };
        }),
      ),
    [setColumns, state.columns],
  );
  const onlyKnown = (key: string) => names.byKey.get(key)?.name ?? key;
  const isObeyed = rows.ignoredKeys.length === 0;
  const failure = rows.total === null ? rows.failure : null;
  const isUsual = isNoFilter(filter) && !state.sort && !state.groupKey && state.areUsualColumns;

  return (
    <div className="flex min-h-0 flex-1 flex-col bg-surface">
      <TitleBar
        project={project}
        type={type}
        types={types}
        title={
          <ViewMenu
            project={project}
            type={type}
            state={views}
            isChanged={!isUsual}
            onOpen={explorer.open}
            onKept={explorer.setView}
          />
        }
        toolbar={
          <ListToolbar
            fields={fields}
            columns={state.columns}
            offered={offered}
            nameOf={names.column}
            sort={state.sort}
            groupKey={state.groupKey}
            onSort={explorer.sort}
            onGroup={explorer.groupBy}
            onColumns={explorer.setColumns}
          />
        }
      />
      <FilterBar
        project={project}
        type={type}
        fields={fields}
        roles={roles}
        hasNodes={hasNodes}
        people={people}
        today={today}
        filter={filter}
        count={
          rows.total === null
            ? null
            : t(isNoFilter(filter) ? 'total' : 'totalMatching', { count: rows.total })
        }
        age={
          <DataAge
            readAtMs={rows.readAtMs}
            zone={zone}
            isRefreshing={rows.isLoading && rows.loaded > 0 && grid.isSeenLoading}
            onRefresh={store.refresh}
          />
        }
        onSearch={explorer.search}
        onFilter={explorer.setFilter}
        onPeopleFound={onPeopleFound}
      />
      <ListNotes
        rows={rows}
        isArranged={state.sort !== null || state.groupKey !== null}
        lostNames={state.lostKeys}
        fieldName={onlyKnown}
        isViewGone={views.isGone}
        haveViewsFailed={views.hasFailed}
        note={dropNote}
        onDropIgnored={() => explorer.setGroup(withoutFields(filter.group, rows.ignoredKeys))}
        onRetry={store.retry}
      />
      {isSelecting ? (
        <Suspense>
          <SelectionBanner
            selection={selection}
            loadedIds={loadedIds}
            total={rows.total ?? 0}
            canSelectAll={isObeyed && state.filter !== null}
            nameOf={(id) => rows.items.find((item) => item?.id === id)?.name ?? String(id)}
            onChange={(next) => setSelection(() => next)}
          />
        </Suspense>
      ) : null}
      <div ref={scroller} className="min-h-0 flex-1 overflow-auto">
        {failure ? (
          <ListFailure
            error={failure.error}
            isLoading={rows.isLoading}
            onRetry={store.retry}
            onDrop={(key) => explorer.setGroup(withoutFields(filter.group, [key]))}
            onClear={explorer.clearFilter}
            onNarrow={(days) =>
              explorer.setGroup(
                withAlso(filter.group, {
                  kind: 'condition',
                  fieldKey: 'created_at',
                  operator: 'atLeast',
                  operand: { kind: 'relative', days: -days },
                }),
              )
            }
          />
        ) : rows.total === null ? (
          <TableSkeleton rowCount={20} />
        ) : rows.total === 0 ? (
          <Suspense>
            <ListEmpty
              project={project}
              type={type}
              filter={filter}
              onClearSearch={() => explorer.search('')}
              onClearFilter={explorer.clearFilter}
            />
          </Suspense>
        ) : (
          <ExplorerGrid
            label={t('table', { type: type.name, count: rows.total })}
            lines={grid.lines}
            columns={state.columns}
            fields={fields}
            columnName={names.column}
            groupName={(id) => (state.groupKey === null ? '' : names.group(state.groupKey, id))}
            sort={state.sort}
            context={context}
            selection={selection}
            commands={commands}
            openingId={openingId}
            isWaiting={isWaiting}
            scroller={scroller}
            menuOf={menuOf}
            onResized={onResized}
            onSelectLoaded={grid.selectLoaded(setSelection)}
            onVisible={grid.onVisible}
            onNear={warmSelection}
          />
        )}
      </div>
      <ListFooter
        project={project}
        type={type}
        selection={selection}
        filter={state.filter}
        total={rows.total}
        hasNodes={hasNodes}
        progress={<RowsProgress rows={rows} isLoadingAll={grid.isLoadingAll} onLoadAll={grid.loadAll} />}
        onCopy={() => copyRows(null)}
        onClear={commands.clear}
      />
      {edit.task ? (
        <Suspense>
          <CellEditor
            key={`${edit.task.item.id} ${edit.task.field.key}`}
            project={project}
            type={type}
            task={edit.task}
            context={context}
            onPeopleFound={onPeopleFound}
            onSaved={edit.saved}
            onClose={edit.end}
          />
        </Suspense>
      ) : null}
    </div>
  );
}
