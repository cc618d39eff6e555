'use client';
// The title bar of the board: what is shown, at which scale, undo and redo, and the way to the review.
import { ChevronLeft, ChevronRight, ListChecks, ListFilter, Redo2, Table2, Undo2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { IconButton } from '@/components/ui/icon-button';
import { SegmentedControl } from '@/components/ui/segmented-control';
import { type Zoom, zooms } from '@/lib/schedule/axis';
import { type Arrangement, arrangements } from './board-query';

type BoardToolbarProps = {
  /** Which items: the type and, for chosen ones, how many. */
  scope: ReactNode;
  by: Arrangement;
  onArrange: (by: Arrangement) => void;
  isOverbookedOnly: boolean;
  onOverbookedOnly: (isOnly: boolean) => void;
  zoom: Zoom;
  onZoom: (zoom: Zoom) => void;
  onToday: () => void;
  /** Moves the view by screens. */
  onPan: (screens: number) => void;
  canUndo: boolean;
  canRedo: boolean;
  onUndo: () => void;
  onRedo: () => void;
  age: ReactNode;
  isTable: boolean;
  onTable: (isTable: boolean) => void;
  exports: ReactNode;
  /** Which draft is shown, and whether it is saved. */
  drafts: ReactNode;
  changeCount: number;
  isReviewOpen: boolean;
  onReview: () => void;
};

/** Shows the bar; the review button counts the changes and is primary only while the review is closed and has some. */
export function BoardToolbar(props: BoardToolbarProps) {
  const t = useTranslations('schedule');
  const { changeCount, isReviewOpen } = props;
  return (
    <header className="@container shrink-0 border-b border-border">
      <div className="flex min-h-12 flex-wrap items-center gap-x-3 gap-y-1 px-5 py-1.5">
        <div className="flex flex-wrap items-center gap-3">
          <h1 className="text-title">{t('title')}</h1>
          {props.scope}
        </div>
        {/* Two groups that wrap as wholes: how the board is looked at, and what is done with it. */}
        <div role="toolbar" aria-label={t('toolbar')} className="contents">
          <div className="flex items-center gap-2">
            <SegmentedControl
              label={t('by.label')}
              value={props.by}
              onChange={props.onArrange}
              options={arrangements.map((by) => ({ value: by, label: t(`by.${by}`) }))}
            />
            <SegmentedControl
              label={t('zoom.label')}
              value={props.zoom}
              onChange={props.onZoom}
              options={zooms.map((zoom) => ({
                value: zoom,
                label: t(`zoom.${zoom}`),
                shortLabel: t(`zoomShort.${zoom}`),
              }))}
            />
            <span className="flex items-center">
              <IconButton icon={ChevronLeft} label={t('panBack')} onClick={() => props.onPan(-1)} />
              <Button onClick={props.onToday}>{t('today')}</Button>
              <IconButton icon={ChevronRight} label={t('panAhead')} onClick={() => props.onPan(1)} />
            </span>
          </div>
          <div className="ml-auto flex flex-wrap items-center justify-end gap-2">
            {props.by === 'people' ? (
              <Button
                variant="ghost"
                icon={ListFilter}
                aria-pressed={props.isOverbookedOnly}
                title={t('load.onlyOver')}
                onClick={() => props.onOverbookedOnly(!props.isOverbookedOnly)}
              >
                <span className="sr-only @min-[88rem]:not-sr-only">{t('load.onlyOver')}</span>
              </Button>
            ) : null}
            {props.age}
            <IconButton
              icon={Table2}
              label={t('asTable')}
              aria-pressed={props.isTable}
              onClick={() => props.onTable(!props.isTable)}
            />
            {props.exports}
            {props.drafts}
            <IconButton
              icon={Undo2}
              label={t('undo')}
              shortcut="Ctrl Z"
              disabled={!props.canUndo}
              onClick={props.onUndo}
            />
            <IconButton
              icon={Redo2}
              label={t('redo')}
              shortcut="Ctrl Y"
              disabled={!props.canRedo}
              onClick={props.onRedo}
            />
            <Button
              variant={changeCount > 0 && !isReviewOpen ? 'primary' : 'secondary'}
              icon={ListChecks}
              aria-pressed={isReviewOpen}
              onClick={props.onReview}
            >
              {changeCount > 0 ? t('review.open', { count: changeCount }) : t('review.openEmpty')}
            </Button>
          </div>
        </div>
      </div>
    </header>
  );
}
