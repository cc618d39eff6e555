'use client';
// A subtask under its node: not planned here, but the node has to cover it, so its days are shown.
import { CornerDownRight } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { memo } from 'react';
import { Icon } from '@/components/ui/icon';
import { boxOf } from '@/lib/schedule/axis';
import type { BoardRow } from '@/lib/schedule/board-rows';
import { spanOf } from '@/lib/schedule/node-plan';
import { useBoard } from './board-context';
import { RowFrame, type RowPosition } from './row-frame';

type SubTaskRowProps = RowPosition & { row: BoardRow & { kind: 'subtask' } };

/** Shows the subtask's name, points and a thin line over its days. */
export const SubTaskRow = memo(function SubTaskRow({ row, ...position }: SubTaskRowProps) {
  const t = useTranslations('schedule');
  const { axis, words } = useBoard();
  const { name, total } = row.subTask;
  const span = spanOf(total);
  return (
    <RowFrame
      row={row}
      position={position}
      label={t('subTask', { name })}
      name={
        <>
          <Icon of={CornerDownRight} sizePx={12} className="shrink-0 text-text-3" />
          <span className="sr-only">{t('subTask', { name })}</span>
          <span aria-hidden className="truncate text-text-2" title={name}>
            {name}
          </span>
        </>
      }
      points={<span className="text-text-2">{words.pointsText(total.points)}</span>}
    >
      <span className="sr-only">{t('subTaskRange', { range: words.rangeText(total) })}</span>
      {span && span.startDay <= span.endDay ? <SubTaskLine {...boxOf(axis, span)} /> : null}
    </RowFrame>
  );
});

function SubTaskLine({ leftPx, widthPx }: { leftPx: number; widthPx: number }) {
  return (
    <span
      aria-hidden
      style={{ left: leftPx, width: widthPx }}
      className="pointer-events-none absolute top-3 z-1 block h-2 rounded-chip border border-control bg-surface-2"
    />
  );
}
