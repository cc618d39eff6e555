'use client';
// The side panel for the row it was opened on; its code comes when one is first opened.
import { lazy, Suspense } from 'react';
import { stateOf } from '@/lib/schedule/draft';
import { barPlaceOf } from './bar-place';
import type { BoardModel } from './use-schedule-board';

const DetailsPanel = lazy(() => import('./details-panel'));

/** Shows the panel while one is open; closing gives the focus back to the row's bar. */
export function DetailsLayer({ model }: { model: BoardModel }) {
  const { panel, allRows, edit, find, focus, draft, data } = model;
  const row = allRows.find((candidate) => candidate.key === panel.key);
  const place = row && barPlaceOf(row);
  const stored = place && find({ itemId: place.itemId, nodeId: place.node.id }).node;
  const item = place && data.nodesOf.get(place.itemId);
  if (!row || !place || !stored || !item?.ok || !row.head) return null;
  const change = draft[place.nodeKey];
  const close = () => {
    panel.close();
    focus(place.rowKey, 'bar');
    document.querySelector<HTMLElement>(`[data-edit="${CSS.escape(place.rowKey)}"]`)?.focus();
  };
  return (
    <Suspense>
      <DetailsPanel
        key={place.rowKey}
        head={row.head}
        node={stored}
        nodes={item.nodes}
        state={stateOf(stored, change)}
        movesSubTasks={change?.moveSubTasks ?? false}
        ownerKey={place.target.kind === 'lane' ? place.target.ownerKey : null}
        draft={draft}
        onApply={(state, movesSubTasks, moves) => {
          edit.putState(place.itemId, stored, state, movesSubTasks, moves);
          close();
        }}
        onClose={close}
      />
    </Suspense>
  );
}
