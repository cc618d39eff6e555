'use client';
// What every row of the board needs and no row changes: scale, words, people, and what rows ask the board to do.
import { createContext, type PointerEvent, useContext } from 'react';
import type { Axis } from '@/lib/schedule/axis';
import type { WorkCalendar } from '@/lib/schedule/calendar';
import type { Day } from '@/lib/schedule/days';
import type { Span } from '@/lib/schedule/node-plan';
import type { PeopleByKey, Person } from '@/lib/work-item/person';
import type { BarPlace } from './bar-place';
import type { Arrangement } from './board-query';
import type { DragKind } from './use-bar-drag';
import type { SelectKind } from './use-bar-selection';
import type { ScheduleWords } from './use-schedule-words';

/** What a row asks for; the same functions for the whole life of the board, so that rows need not be drawn again. */
export type RowActions = {
  toggle: (rowKey: string) => void;
  toggleAll: (isExpanded: boolean) => void;
  openPanel: (rowKey: string) => void;
  beginDrag: (event: PointerEvent<HTMLElement>, place: BarPlace, kind: DragKind) => void;
  readAgain: () => void;
  /** Brings these days into view. */
  reveal: (span: Span) => void;
  select: (rowKey: string, kind: SelectKind) => void;
  /** Opens what makes up a person's load; `day` null = all over-booked days. */
  openLoad: (ownerKey: string, day: Day | null) => void;
  /** Tells the board of people whom a search brought in, so that rows can name them. */
  meet: (people: readonly Person[]) => void;
};

export type BoardContextValue = {
  project: string;
  by: Arrangement;
  axis: Axis;
  axisWidthPx: number;
  today: Day;
  /** The working days of the space. */
  calendar: WorkCalendar;
  words: ScheduleWords;
  people: PeopleByKey;
  roleNames: Record<string, string>;
  actions: RowActions;
};

/** Set by the board around its rows. */
export const BoardContext = createContext<BoardContextValue | null>(null);

/** Gives what the board hands to its rows. */
export function useBoard(): BoardContextValue {
  const board = useContext(BoardContext);
  if (!board) throw new Error('useBoard needs the schedule board around it');
  return board;
}
