'use client';
// The row that stands for the nodes of an item while they are read, or when they could not be.
import { CircleAlert } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { memo } from 'react';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { Skeleton } from '@/components/ui/skeleton';
import type { BoardRow } from '@/lib/schedule/board-rows';
import { useBoard } from './board-context';
import { RowFrame, type RowPosition } from './row-frame';
import { useErrorText } from './use-error-text';

type NoteRowProps = RowPosition & { row: Extract<BoardRow, { kind: 'pending' | 'failed' }> };

/** Shows a skeleton, or the reason with a way to try again. */
export const NoteRow = memo(function NoteRow({ row, ...position }: NoteRowProps) {
  const t = useTranslations('schedule');
  const tCommon = useTranslations('common');
  const errorText = useErrorText();
  const { actions } = useBoard();
  if (row.kind === 'pending')
    return (
      <RowFrame
        row={row}
        position={position}
        label={t('pending')}
        name={
          <>
            <span className="sr-only">{t('pending')}</span>
            <Skeleton className="h-3 w-28" />
          </>
        }
      />
    );
  return (
    <RowFrame
      row={row}
      position={position}
      label={t('unreadable')}
      name={<span className="truncate text-danger">{t('unreadable')}</span>}
    >
      <span className="sticky left-[calc(var(--tree-width)+12px)] z-2 mt-0.5 inline-flex h-7 items-center gap-2 rounded-control bg-surface px-1.5">
        <Icon of={CircleAlert} className="text-danger" />
        {errorText(row.error)}
        <Button
          variant="ghost"
          tabIndex={position.isActive ? 0 : -1}
          onClick={actions.readAgain}
          className="h-6"
        >
          {tCommon('retry')}
        </Button>
      </span>
    </RowFrame>
  );
});
