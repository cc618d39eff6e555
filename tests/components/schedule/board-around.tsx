// Puts parts of the schedule board under test into a board of nothing but what they read from it.
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import type { ReactElement, ReactNode } from 'react';
import { vi } from 'vitest';
import { BoardContext, type RowActions } from '@/components/schedule/board-context';
import { useScheduleWords } from '@/components/schedule/use-schedule-words';
import { axisFor, widthPxOf } from '@/lib/schedule/axis';
import { statutoryCalendar } from '@/lib/schedule/calendar';
import type { PeopleByKey } from '@/lib/work-item/person';
import { MONDAY } from '../../lib/schedule/board-fixture';
import { renderWithWords } from '../ui/with-words';

/** Today on the board under test: 2026-03-02, a Monday. */
export const TODAY = MONDAY;

const person = (userKey: string, name: string) => ({
  userKey,
  name: { 'zh-CN': name, en: name },
  email: `${userKey}@example.com`,
  status: 'activated' as const,
});

export const PEOPLE: PeopleByKey = {
  wei: person('wei', 'Wei Zhao'),
  ana: person('ana', 'Ana Silva'),
  tom: person('tom', 'Tom Berg'),
};

/** What rows ask the board to do; nothing happens here, the calls can be looked at. */
export function boardActions(): RowActions {
  return {
    toggle: vi.fn(),
    toggleAll: vi.fn(),
    openPanel: vi.fn(),
    beginDrag: vi.fn(),
    readAgain: vi.fn(),
    reveal: vi.fn(),
    select: vi.fn(),
    openLoad: vi.fn(),
    meet: vi.fn(),
  };
}

function BoardAround({ children }: { children: ReactNode }) {
  const words = useScheduleWords(TODAY, statutoryCalendar);
  const axis = axisFor([], TODAY, 'day');
  return (
    <BoardContext
      value={{
        project: 'orbit',
        by: 'items',
        axis,
        axisWidthPx: widthPxOf(axis),
        today: TODAY,
        calendar: statutoryCalendar,
        words,
        people: PEOPLE,
        roleNames: { dev: 'Developers' },
        actions: boardActions(),
      }}
    >
      {children}
    </BoardContext>
  );
}

/** Renders a part of the board in English. */
export function renderOnBoard(element: ReactElement) {
  return renderWithWords(
    <QueryClientProvider client={new QueryClient()}>
      <BoardAround>{element}</BoardAround>
    </QueryClientProvider>,
  );
}
