// Every gesture ends in the draft the same way: with what the node was like when the edit began.
import { act, renderHook } from '@testing-library/react';
import { NextIntlClientProvider } from 'next-intl';
import type { ReactNode } from 'react';
import { expect, test } from 'vitest';
import type { BarPlace } from '@/components/schedule/bar-place';
import { useBoardEdit } from '@/components/schedule/use-board-edit';
import type { DraftControl } from '@/components/schedule/use-draft';
import { useScheduleWords } from '@/components/schedule/use-schedule-words';
import { LiveRegion } from '@/components/ui/live-region';
import { enMessages } from '@/lib/i18n/messages/en';
import type { BoardNode } from '@/lib/schedule/board';
import { statutoryCalendar } from '@/lib/schedule/calendar';
import { type Draft, EMPTY_DRAFT } from '@/lib/schedule/draft';
import { boardNode, MONDAY, wholePlan } from '../../lib/schedule/board-fixture';
import { TODAY } from './board-around';

function Words({ children }: { children: ReactNode }) {
  return (
    <NextIntlClientProvider locale="en" timeZone="Asia/Shanghai" messages={enMessages}>
      <LiveRegion>{children}</LiveRegion>
    </NextIntlClientProvider>
  );
}

function placeOf(node: BoardNode): BarPlace {
  return { rowKey: `7/${node.id}`, nodeKey: `7/${node.id}`, itemId: 7, node, target: { kind: 'node' } };
}

function setUp(before: Draft = EMPTY_DRAFT) {
  let draft = before;
  const change: DraftControl['change'] = (changed) => {
    draft = changed(draft);
  };
  const { result } = renderHook(
    () => useBoardEdit(draft, { change }, useScheduleWords(TODAY, statutoryCalendar), statutoryCalendar),
    { wrapper: Words },
  );
  return { edit: result.current, draftNow: () => draft };
}

test('a bar that is moved remembers how far its node was, so that one completed since is not changed unasked', () => {
  const { edit, draftNow } = setUp();
  const node = boardNode('dev', wholePlan(MONDAY, MONDAY + 1, 2), { status: 'in-progress' });
  act(() => void edit.edit(placeOf(node), { kind: 'move', days: 1 }));
  expect(draftNow()['7/dev']).toEqual({
    itemId: 7,
    nodeId: 'dev',
    base: node.plan,
    plan: wholePlan(MONDAY + 1, MONDAY + 2, 2),
    seenStatus: 'in-progress',
  });
});

test('a drag onto a weekend rests on the Monday after; several bars are one step', () => {
  const { edit, draftNow } = setUp();
  const [one, two] = ['one', 'two'].map((id) => boardNode(id, wholePlan(MONDAY + 3, MONDAY + 4, 2)));
  if (!one || !two) throw new Error('two nodes were made');
  act(() => void edit.editAll([placeOf(one), placeOf(two)], { kind: 'move', days: 2, snaps: true }));
  for (const id of ['one', 'two'])
    expect(draftNow()[`7/${id}`]?.plan).toEqual(wholePlan(MONDAY + 7, MONDAY + 8, 2));
});

test('a bar put back where it was leaves the draft; people chosen before stay in it', () => {
  const node = boardNode('dev', wholePlan(MONDAY, MONDAY + 1, 2));
  const people = { base: node.people, wanted: { kind: 'by-hand' as const, ownerKeys: ['ana'] } };
  const moved = { itemId: 7, nodeId: 'dev', base: node.plan, plan: wholePlan(MONDAY + 1, MONDAY + 2, 2) };
  const alone = setUp({ '7/dev': moved });
  act(() => void alone.edit.edit(placeOf(node), { kind: 'move', days: -1 }));
  expect(alone.draftNow()).toEqual({});
  const withPeople = setUp({ '7/dev': { ...moved, people } });
  act(() => void withPeople.edit.edit(placeOf(node), { kind: 'move', days: -1 }));
  expect(withPeople.draftNow()['7/dev']).toMatchObject({ people, plan: node.plan });
});
