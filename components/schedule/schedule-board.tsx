'use client';
// The schedule board of a type or a selection: title bar, grid, review. Called by the schedule page.
import { useTranslations } from 'next-intl';
import { useQueryState } from 'nuqs';
import { lazy, Suspense, useMemo, useState } from 'react';
import { Banner } from '@/components/ui/banner';
import { EmptyState } from '@/components/ui/empty-state';
import { useAnnounce } from '@/components/ui/live-region';
import { useNarrowSidebar } from '@/components/ui/narrow-sidebar';
import { widthPxOf } from '@/lib/schedule/axis';
import type { ScheduleBoard as ScheduleBoardData } from '@/lib/schedule/board';
import type { Day } from '@/lib/schedule/days';
import { draftRowsOf } from '@/lib/schedule/draft-rows';
import type { StoredDraft } from '@/lib/schedule/stored-draft';
import type { WorkItemType } from '@/lib/work-item/work-item';
import { BoardContext } from './board-context';
import { BoardFooter } from './board-footer';
import { BoardGrid } from './board-grid';
import { boardQueryParsers } from './board-query';
import { BoardScope } from './board-scope';
import { BoardToolbar } from './board-toolbar';
import { CalendarButton } from './calendar-button';
import { DetailsLayer } from './details-layer';
import { DraftMenu } from './draft-menu';
import { DraftNotice } from './draft-notice';
import { DragLayer } from './drag-layer';
import { ExportMenu } from './export-menu';
import { LoadContext } from './load-context';
import { LoadLayer } from './load-layer';
import { ReadAge } from './read-age';
import { usePublish } from './use-publish';
import { useScheduleBoard } from './use-schedule-board';
import { useSpaceRules } from './use-space-rules';
import { useToday } from './use-today';
import { useUndoKeys } from './use-undo-keys';

const PlanTable = lazy(() => import('./plan-table'));
const Review = lazy(() => import('./review'));
const SelectionBar = lazy(() => import('./selection-bar'));

type ScheduleBoardProps = {
  /** The space as the URL names it, and its real key for what is kept in the browser. */
  project: string;
  projectKey: string;
  userKey: string;
  board: ScheduleBoardData;
  /** The items are those of the selection that the list left in this tab. */
  isStoredSelection: boolean;
  /** How many items match the filter that the URL holds; null without one. */
  matchingTotal: number | null;
  types: readonly WorkItemType[];
  /** The draft that the URL names, as the server has it. */
  draft: { name: string; stored: StoredDraft | null };
  zone: string;
  today: Day;
};

/** Shows the board. Everything a mouse does here, the keyboard and the panel do too; nothing is sent before Publish. */
export function ScheduleBoard(props: ScheduleBoardProps) {
  const { project, board, zone } = props;
  const t = useTranslations('schedule');
  const announce = useAnnounce();
  const today = useToday(props.today, zone);
  const [zoom, setZoom] = useQueryState('zoom', boardQueryParsers.zoom);
  const [by, setBy] = useQueryState('by', boardQueryParsers.by);
  const [shape, setShape] = useQueryState('as', boardQueryParsers.as);
  const [isOverbookedOnly, setIsOverbookedOnly] = useState(false);
  const [isReviewOpen, setIsReviewOpen] = useState(false);
  const space = useSpaceRules(project);
  const pageIds = useMemo(
    () => (props.isStoredSelection ? null : board.heads.map((head) => head.id)),
    [props.isStoredSelection, board.heads],
  );
  const model = useScheduleBoard({
    project,
    projectKey: props.projectKey,
    userKey: props.userKey,
    typeKey: board.typeKey,
    pageIds,
    knownHeads: board.heads,
    today,
    zoom,
    onZoom: setZoom,
    by,
    isOverbookedOnly: by === 'people' && isOverbookedOnly,
    rules: space.rules,
    firstDraft: props.draft,
  });
  const { control, data, draft } = model;
  const publishing = usePublish({
    project,
    typeKey: board.typeKey,
    store: data.store,
    settle: control.settle,
  });
  const undo = () => {
    if (!control.previous) return;
    announce(t('undone', { count: draftRowsOf(control.previous).length }));
    control.undo();
  };
  const redo = () => {
    if (!control.next) return;
    announce(t('redone', { count: draftRowsOf(control.next).length }));
    control.redo();
  };
  useUndoKeys(undo, redo);
  useNarrowSidebar(model.loadPanel.open !== null || model.panel.key !== null || isReviewOpen);
  const { axis, words, people, actions } = model;
  const context = useMemo(
    () => ({
      project,
      by,
      axis,
      axisWidthPx: widthPxOf(axis),
      today,
      calendar: space.rules.calendar,
      words,
      people,
      roleNames: data.roleNames,
      actions,
    }),
    [project, by, axis, today, space.rules.calendar, words, people, data.roleNames, actions],
  );
  const changeCount = useMemo(() => draftRowsOf(draft).length, [draft]);
  const isChosen = board.totalOfType === null;

  return (
    <BoardContext value={context}>
      <LoadContext value={model.load}>
        <div className="relative flex min-h-0 flex-1 flex-col">
          <BoardToolbar
            scope={
              <BoardScope
                project={project}
                types={props.types}
                typeKey={board.typeKey}
                chosenCount={isChosen ? data.heads.length : null}
                isFilter={props.matchingTotal !== null}
              />
            }
            by={by}
            onArrange={setBy}
            isOverbookedOnly={isOverbookedOnly}
            onOverbookedOnly={setIsOverbookedOnly}
            zoom={zoom}
            onZoom={setZoom}
            onToday={() => model.axisView.showDay(today)}
            onPan={model.axisView.pan}
            canUndo={control.previous !== null}
            canRedo={control.next !== null}
            onUndo={undo}
            onRedo={redo}
            age={
              <ReadAge
                readAtMs={data.oldestReadAtMs}
                zone={zone}
                isReading={data.isReading}
                onRefresh={data.refresh}
              />
            }
            isTable={shape === 'table'}
            onTable={(isTable) => setShape(isTable ? 'table' : 'board')}
            exports={<ExportMenu model={model} title={t('grid', { type: board.typeName })} />}
            drafts={<DraftMenu project={project} board={board.typeKey} control={control} zone={zone} />}
            changeCount={changeCount}
            isReviewOpen={isReviewOpen}
            onReview={() => setIsReviewOpen(!isReviewOpen)}
          />
          <DraftNotice control={control} zone={zone} />
          {board.missingIds.length > 0 ? (
            <Banner
              tone="warning"
              title={t('missingItems', { count: board.missingIds.length, ids: board.missingIds.join(', ') })}
              className="mx-5 my-2"
            />
          ) : null}
          <div className="relative flex min-h-0 flex-1">
            <div className="flex min-h-0 min-w-0 flex-1 flex-col">
              {data.heads.length === 0 && !props.isStoredSelection ? (
                <EmptyState
                  title={t(props.matchingTotal === null ? 'empty.title' : 'empty.noMatch')}
                  className="flex-1"
                >
                  {t(props.matchingTotal === null ? 'empty.hint' : 'empty.noMatchHint')}
                </EmptyState>
              ) : (
                // Hidden, not gone: the table leaves the board's place and focus as they were.
                <div className={shape === 'table' ? 'invisible flex h-0 flex-col' : 'contents'}>
                  <BoardGrid
                    scroller={model.scroller}
                    label={t('grid', { type: board.typeName })}
                    rows={model.rows}
                    view={model.axisView.view}
                    draft={draft}
                    edit={model.edit}
                    activeIndex={model.activeIndex}
                    chosen={model.selection.chosen}
                    scrollToIndex={model.scrollToIndex}
                    onKeyDown={model.keys.onKeyDown}
                    onFocus={model.onFocus}
                    onBlur={model.keys.onBarBlur}
                  />
                </div>
              )}
              {shape === 'table' ? (
                <Suspense fallback={<div className="flex-1" />}>
                  <PlanTable model={model} label={t('tableOf', { type: board.typeName })} />
                </Suspense>
              ) : null}
              <BoardFooter
                itemCount={data.heads.length}
                totalOfType={props.matchingTotal ?? board.totalOfType}
                view={model.axisView.view}
                settings={<CalendarButton space={space} />}
                selection={
                  model.selection.places.length > 0 ? (
                    <Suspense>
                      <SelectionBar
                        count={model.selection.places.length}
                        onShift={(days) => model.edit.shiftAll(model.selection.places, days)}
                        onClear={model.selection.clear}
                      />
                    </Suspense>
                  ) : null
                }
              />
            </div>
            {model.loadPanel.open ? (
              <LoadLayer model={model} load={model.load} onCapacity={space.setCapacity} />
            ) : model.panel.key !== null ? (
              <DetailsLayer model={model} />
            ) : isReviewOpen ? (
              <Suspense>
                <Review
                  model={model}
                  publishing={publishing}
                  zone={zone}
                  onClose={() => setIsReviewOpen(false)}
                />
              </Suspense>
            ) : null}
          </div>
          <DragLayer model={model} />
        </div>
      </LoadContext>
    </BoardContext>
  );
}
