'use client';
// The lines of the table from the rows that are there, and the demand for those that are not.
import { useLocale } from 'next-intl';
import { useCallback, useMemo, useState } from 'react';
import type { Field } from '@/lib/fields/field';
import type { ExplorerState } from './explorer-url';
import { gridLines } from './grid-lines';
import { type RowSelection, withRows } from './row-selection';
import type { RowsSnapshot, RowsStore } from './rows-store';
import type { useColumnNames } from './use-column-names';

const ALL_OPEN: ReadonlySet<string> = new Set();

type GridLinesInput = {
  rows: RowsSnapshot;
  store: RowsStore;
  state: ExplorerState;
  names: ReturnType<typeof useColumnNames>;
  fields: readonly Field[];
};

/** Gives the lines, what folds groups, and what tells the store which rows are looked at. */
export function useGridLines({ rows, store, state, names, fields }: GridLinesInput) {
  const locale = useLocale();
  const { sort, groupKey } = state;
  const [folded, setFolded] = useState({ groupKey, ids: ALL_OPEN });
  const closedGroups = folded.groupKey === groupKey ? folded.ids : ALL_OPEN;
  const lines = useMemo(
    () =>
      gridLines(rows.items, {
        sort,
        groupKey,
        closedGroups,
        context: { fields, nameOf: names.person, locale },
      }),
    [rows.items, sort, groupKey, closedGroups, fields, names.person, locale],
  );

  const [wantsAll, setWantsAll] = useState(false);
  const isLoadingAll = wantsAll || sort !== null || groupKey !== null;
  // Straight to the store: what is scrolled past must not draw the page around the table anew.
  const onVisible = useCallback(
    (from: number, to: number) => store.want({ from, to, all: isLoadingAll }),
    [store, isLoadingAll],
  );
  const fold = (id: string | null) => {
    const ids = new Set(closedGroups);
    if (!ids.delete(id ?? '')) ids.add(id ?? '');
    setFolded({ groupKey, ids });
  };
  return {
    lines,
    fold,
    onVisible,
    isLoadingAll,
    /** True while rows that the person looks at are read, not only those behind. */
    isSeenLoading: !isLoadingAll,
    loadAll: () => setWantsAll(true),
    selectLoaded:
      (setSelection: (change: (selection: RowSelection) => RowSelection) => void) =>
      (ids: readonly number[], isOn: boolean) =>
        setSelection((selection) =>
          !isOn && selection.kind === 'matching'
            ? { kind: 'picked', ids: new Set(), anchorId: null }
            : withRows(selection, ids, isOn),
        ),
  };
}
