'use client';
// The panel of a person's load; its code comes when one is first opened.
import { useTranslations } from 'next-intl';
import { lazy, Suspense } from 'react';
import type { WorkCalendar } from '@/lib/schedule/calendar';
import { type LoadBar, loadBarsOf } from '@/lib/schedule/load-bars';
import { personRowKey } from '@/lib/schedule/people-rows';
import { isWorkingDay, workingDayCount } from '@/lib/schedule/working-days';
import { useBoard } from './board-context';
import type { LoadView } from './load-context';
import type { BoardModel } from './use-schedule-board';

const LoadPanel = lazy(() => import('./load-panel'));

type LoadLayerProps = {
  model: BoardModel;
  load: LoadView;
  onCapacity: (ownerKey: string, capacity: number) => void;
};

/** Shows the panel while one is open. */
export function LoadLayer({ model, load, onCapacity }: LoadLayerProps) {
  const t = useTranslations('schedule');
  const { calendar } = useBoard();
  const { loadPanel, items, draft, find } = model;
  if (!loadPanel.open) return null;
  const { ownerKey, day } = loadPanel.open;
  const close = () => {
    loadPanel.close();
    model.focus(personRowKey(ownerKey), 'row');
  };
  const rowKeyOf = (bar: LoadBar) => {
    const whole = `${personRowKey(ownerKey)}/${bar.nodeKey}`;
    return model.allRows.some((row) => row.key === whole) ? whole : `${whole}#${ownerKey}`;
  };
  const show = (bar: LoadBar) => {
    model.collapse.toggle(personRowKey(ownerKey), true);
    model.axisView.showDay(bar.startDay, { isAtOnce: true });
    model.focus(rowKeyOf(bar), 'bar');
  };
  const mine = (asked: number) =>
    loadBarsOf(items, draft).filter((bar) => bar.ownerKey === ownerKey && isOn(bar, asked, calendar));
  return (
    <Suspense>
      <LoadPanel
        key={`${ownerKey} ${day}`}
        ownerKey={ownerKey}
        day={day}
        load={load.person(ownerKey)}
        capacity={load.capacityOf(ownerKey)}
        barsOn={mine}
        nameOf={(bar) => {
          const { head, node } = find({ itemId: bar.itemId, nodeId: bar.nodeId });
          return { item: head?.name || t('nameless', { id: bar.itemId }), node: node?.name ?? bar.nodeId };
        }}
        onCapacity={(capacity) => onCapacity(ownerKey, capacity)}
        onShow={show}
        onShift={(bars) => {
          model.collapse.toggle(personRowKey(ownerKey), true);
          model.selection.choose(bars.map(rowKeyOf));
        }}
        onClose={close}
      />
    </Suspense>
  );
}

function isOn({ startDay, endDay }: LoadBar, day: number, calendar: WorkCalendar): boolean {
  if (day < startDay || day > endDay) return false;
  return isWorkingDay(day, calendar) || workingDayCount(startDay, endDay, calendar) === 0;
}
