'use client';
// What rows, keys and buttons of the list do; steady functions, so that rows are drawn again only for their own sake.
import { useRouter } from 'next/navigation';
import { useEffectEvent, useMemo, useState, useTransition } from 'react';
import type { WorkItem } from '@/lib/work-item/work-item';
import type { GridSpot } from './grid-move';
import type { ListCommands } from './list-commands';
import { NO_SELECTION, type RowSelection, withRange, withRows, withToggled } from './row-selection';

type ListCommandsInput = {
  href: (item: WorkItem) => string;
  onSelection: (change: (selection: RowSelection) => RowSelection) => void;
  onCopy: (item: WorkItem | null) => void;
  onEdit: (item: WorkItem, spot: GridSpot) => void;
  onFold: (id: string | null) => void;
};

/** Gives the commands, and the item whose page is on its way. */
export function useListCommands(input: ListCommandsInput) {
  const router = useRouter();
  const [isNavigating, startNavigation] = useTransition();
  const [openingId, setOpeningId] = useState<number | null>(null);
  const { onSelection } = input;
  const open = useEffectEvent((item: WorkItem) => {
    setOpeningId(item.id);
    startNavigation(() => router.push(input.href(item)));
  });
  const copy = useEffectEvent(input.onCopy);
  const edit = useEffectEvent(input.onEdit);
  const fold = useEffectEvent(input.onFold);
  const commands = useMemo<ListCommands>(
    () => ({
      toggle: (id) => onSelection((current) => withToggled(current, id)),
      extend: (rowIds, toId, fromId) =>
        onSelection((current) =>
          withRange({ ...current, anchorId: current.anchorId ?? fromId }, rowIds, toId),
        ),
      selectLoaded: (rowIds) => onSelection((current) => withRows(current, rowIds, true)),
      clear: () => onSelection(() => NO_SELECTION),
      open: (item) => open(item),
      edit: (item, spot) => edit(item, spot),
      copy: (item) => copy(item),
      toggleGroup: (id) => fold(id),
    }),
    [onSelection],
  );
  return { commands, openingId: isNavigating ? openingId : null };
}
