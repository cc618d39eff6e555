'use client';
// Puts the parts of the board together: data, draft, rows, focus, drag and keys. The components below only draw.
import { useTranslations } from 'next-intl';
import { type FocusEvent, useCallback, useMemo, useRef, useState } from 'react';
import { useAnnounce } from '@/components/ui/live-region';
import { type Zoom, zoomStepped } from '@/lib/schedule/axis';
import type { BoardItemHead } from '@/lib/schedule/board';
import type { WorkCalendar } from '@/lib/schedule/calendar';
import type { Day } from '@/lib/schedule/days';
import { withoutSettled } from '@/lib/schedule/draft-conflict';
import type { LoadRules } from '@/lib/schedule/load';
import { entryOf, spanOf } from '@/lib/schedule/node-plan';
import type { StoredDraft } from '@/lib/schedule/stored-draft';
import type { PeopleByKey, Person } from '@/lib/work-item/person';
import { type BarPlace, barPlaceOf } from './bar-place';
import type { RowActions } from './board-context';
import type { Arrangement } from './board-query';
import type { TipHandle } from './drag-tip';
import { useAxisView } from './use-axis-view';
import { useBarDrag } from './use-bar-drag';
import { isChosenBar, useBarSelection } from './use-bar-selection';
import { useBoardAxis } from './use-board-axis';
import { useBoardData } from './use-board-data';
import { useBoardEdit } from './use-board-edit';
import { useBoardIds } from './use-board-ids';
import { useBoardKeys } from './use-board-keys';
import { useBoardRows } from './use-board-rows';
import { useCollapsed } from './use-collapsed';
import { useDraft } from './use-draft';
import { useGridFocus } from './use-grid-focus';
import { useLatest } from './use-latest';
import { useLoad } from './use-load';
import { useScheduleWords } from './use-schedule-words';
import { useWheelZoom } from './use-wheel-zoom';

export type BoardInput = {
  project: string;
  projectKey: string;
  userKey: string;
  typeKey: string;
  pageIds: readonly number[] | null;
  knownHeads: readonly BoardItemHead[];
  today: Day;
  zoom: Zoom;
  onZoom: (zoom: Zoom) => void;
  by: Arrangement;
  /** Only people who have too much on some day. */
  isOverbookedOnly: boolean;
  /** Working days and capacities of the space. */
  rules: LoadRules & { calendar: WorkCalendar };
  /** The draft that the page came with. */
  firstDraft: { name: string; stored: StoredDraft | null };
};

/** Gives everything the board's components need. */
export function useScheduleBoard(input: BoardInput) {
  const { project, typeKey, today, zoom } = input;
  const t = useTranslations('schedule');
  const announce = useAnnounce();
  const words = useScheduleWords(today, input.rules.calendar);
  const scroller = useRef<HTMLDivElement>(null);
  const tip = useRef<TipHandle>(null);
  const scrollToIndex = useRef<(index: number) => void>(() => undefined);
  const [panelKey, setPanelKey] = useState<string | null>(null);

  const control = useDraft(
    { project, projectKey: input.projectKey, userKey: input.userKey, boardKey: typeKey },
    input.firstDraft,
  );
  const groups = useBoardIds({ project, typeKey, pageIds: input.pageIds, draft: control.draft });
  const data = useBoardData(project, typeKey, groups, input.knownHeads);
  const find = useCallback(
    ({ itemId, nodeId }: { itemId: number; nodeId: string }) => {
      const item = data.nodesOf.get(itemId);
      const node = item?.ok ? item.nodes.find((candidate) => candidate.id === nodeId) : undefined;
      return { head: data.heads.find((head) => head.id === itemId) ?? null, node: node ?? null };
    },
    [data.nodesOf, data.heads],
  );
  const draft = useMemo(
    () => withoutSettled(control.draft, (change) => find(change).node?.plan ?? null),
    [control.draft, find],
  );
  const collapse = useCollapsed(groups[0] ?? []);
  const items = useMemo(() => [...data.nodesOf.values()], [data.nodesOf]);
  const edit = useBoardEdit(draft, control, words, input.rules.calendar);
  const load = useLoad(items, draft, edit, input.rules);
  const { rows, allRows } = useBoardRows({
    by: input.by,
    heads: data.heads,
    nodesOf: data.nodesOf,
    draft,
    people: data.people,
    collapse,
    isOverbooked: input.isOverbookedOnly ? (ownerKey) => load.person(ownerKey).overbooked.length > 0 : null,
    isHeld: edit.preview !== null,
  });
  const selection = useBarSelection(allRows, rows);
  const { axis, plans } = useBoardAxis(items, draft, today, zoom);
  const axisView = useAxisView(axis, today, plans, scroller);
  const changeZoom = useCallback(
    (by: 1 | -1) => {
      const next = zoomStepped(zoom, by);
      input.onZoom(next);
      announce(t('zoomedTo', { zoom: t(`zoom.${next}`) }));
    },
    [zoom, input.onZoom, announce, t],
  );
  useWheelZoom(scroller, (by, clientX) => {
    axisView.holdDayAt(clientX);
    changeZoom(by);
  });
  /** Everything that moves with a bar: all chosen ones when it is one of them. */
  const movedWith = (place: BarPlace) => (isChosenBar(selection, place) ? selection.places : [place]);
  const { activeIndex, focus, onFocus } = useGridFocus(
    rows,
    scroller,
    useCallback((index: number) => scrollToIndex.current(index), []),
  );

  const openPanel = useCallback(
    (rowKey: string) => {
      const row = rows.find((candidate) => candidate.key === rowKey);
      if (!row || !barPlaceOf(row)) return;
      if (row.lock) {
        announce(t(`lock.${row.lock}`));
        return;
      }
      setPanelKey(rowKey);
    },
    [rows, announce, t],
  );
  const closePanel = useCallback(() => setPanelKey(null), []);
  const [openLoad, setOpenLoad] = useState<{ ownerKey: string; day: Day | null } | null>(null);
  const [met, setMet] = useState<PeopleByKey>({});
  const people = useMemo(() => ({ ...met, ...data.people }), [met, data.people]);
  const meet = useCallback(
    (found: readonly Person[]) =>
      setMet((before) => ({ ...before, ...Object.fromEntries(found.map((one) => [one.userKey, one])) })),
    [],
  );
  const beginDrag = useBarDrag({
    axis,
    scroller,
    onPreview: (place, barEdit) => edit.setPreview({ place, places: movedWith(place), edit: barEdit }),
    onPointer: (pointer) => tip.current?.follow(pointer),
    onEnd: (place, barEdit) => {
      edit.setPreview(null);
      if (!barEdit) return;
      const places = movedWith(place);
      if (places.length > 1) edit.editAll(places, barEdit);
      else edit.edit(place, barEdit);
    },
  });
  const keys = useBoardKeys({
    rows,
    hasBar: (row) => {
      const place = barPlaceOf(row);
      const entry = place && entryOf(edit.draftedPlan(place), place.target);
      return entry !== null && spanOf(entry) !== null;
    },
    planOf: edit.draftedPlan,
    focus: (rowKey, part) => {
      focus(rowKey, part);
      const row = part === 'bar' ? rows.find((candidate) => candidate.key === rowKey) : undefined;
      const place = row && barPlaceOf(row);
      const span = place && spanOf(entryOf(edit.draftedPlan(place), place.target) ?? EMPTY);
      if (span) axisView.revealSpan(span);
    },
    toggle: collapse.toggle,
    openPanel,
    openLoad: (ownerKey) => setOpenLoad({ ownerKey, day: null }),
    edit: (place, barEdit) => {
      const places = movedWith(place);
      if (places.length > 1) {
        edit.editAll(places, barEdit);
        return;
      }
      const after = edit.edit(place, barEdit);
      const span = after && spanOf(after);
      if (span) axisView.revealSpan(span);
    },
    takeBack: (place, plan) => {
      edit.put(place, () => plan);
      const entry = entryOf(plan, place.target);
      announce(t('takenBack', { range: entry ? words.rangeText(entry) : '' }));
    },
    sayLocked: (row) => {
      if (row.lock) announce(t(`lock.${row.lock}`));
    },
    select: selection.select,
    selectAll: selection.selectAll,
    clearSelection: () => {
      if (selection.chosen.size === 0) return false;
      selection.clear();
      announce(t('selection.cleared'));
      return true;
    },
    changeView: (step) => {
      if (step.kind === 'zoom') changeZoom(step.by);
      else if (step.kind === 'pan') axisView.pan(step.by);
      else axisView.showDay(today);
    },
  });

  const latest = useLatest({
    openPanel,
    beginDrag,
    refresh: data.refresh,
    reveal: axisView.revealSpan,
    toggle: collapse.toggle,
    toggleAll: collapse.toggleAll,
    select: selection.select,
  });
  const actions = useMemo<RowActions>(
    () => ({
      toggle: (rowKey) => latest.current.toggle(rowKey),
      toggleAll: (isExpanded) => latest.current.toggleAll(isExpanded),
      openPanel: (rowKey) => latest.current.openPanel(rowKey),
      beginDrag: (event, place, kind) => latest.current.beginDrag(event, place, kind),
      readAgain: () => latest.current.refresh(),
      reveal: (span) => latest.current.reveal(span),
      select: (rowKey, kind) => latest.current.select(rowKey, kind),
      meet,
      openLoad: (ownerKey, day) => setOpenLoad({ ownerKey, day }),
    }),
    [latest, meet],
  );
  return {
    typeKey,
    words,
    people,
    scroller,
    tip,
    scrollToIndex,
    items,
    load,
    rules: input.rules,
    loadPanel: { open: openLoad, close: () => setOpenLoad(null) },
    panel: { key: panelKey, close: closePanel },
    control,
    draft,
    data,
    find,
    collapse,
    rows,
    allRows,
    selection,
    axis,
    axisView,
    edit,
    activeIndex,
    focus,
    onFocus: (event: FocusEvent<HTMLElement>) => {
      onFocus(event);
      const rowKey = event.target.closest<HTMLElement>('[data-row]')?.dataset.row;
      if (event.target.dataset.bar !== undefined && rowKey !== undefined) keys.onBarFocus(rowKey);
    },
    keys,
    actions,
  };
}

const EMPTY = { startDay: null, endDay: null, points: null };

/** What `useScheduleBoard` gives. */
export type BoardModel = ReturnType<typeof useScheduleBoard>;
