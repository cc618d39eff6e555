'use client';
// The panel of typed days for the row it was opened on.
import { barPlaceOf } from './bar-place';
import { EntryPopover } from './entry-popover';
import type { BoardModel } from './use-schedule-board';

/** Shows the panel while one is open; closing gives the focus back to the row's bar. */
export function PanelLayer({ model }: { model: BoardModel }) {
  const { panel, rows, edit, focus } = model;
  const row = rows.find((candidate) => candidate.key === panel.key);
  const place = row && barPlaceOf(row);
  if (!place) return null;
  return (
    <EntryPopover
      key={place.rowKey}
      place={place}
      plan={edit.draftedPlan(place)}
      anchor={panel.anchor}
      onApply={edit.put}
      onClose={() => {
        panel.close();
        // After the panel has given the focus back to what it was opened from, which a new bar may have replaced.
        requestAnimationFrame(() => requestAnimationFrame(() => focus(place.rowKey, 'bar')));
      }}
    />
  );
}
