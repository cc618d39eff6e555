'use client';
// The rows of the board in either arrangement, as they are shown and with everything opened.
import { useLocale } from 'next-intl';
import { useMemo, useRef } from 'react';
import { avatarPerson } from '@/components/field/person-name';
import type { BoardItemHead, BoardItemNodes } from '@/lib/schedule/board';
import { boardRowsOf } from '@/lib/schedule/board-rows';
import type { Draft } from '@/lib/schedule/draft';
import { peopleRowsOf } from '@/lib/schedule/people-rows';
import type { PeopleByKey } from '@/lib/work-item/person';
import type { Arrangement } from './board-query';

type BoardRowsInput = {
  by: Arrangement;
  heads: BoardItemHead[];
  nodesOf: ReadonlyMap<number, BoardItemNodes>;
  draft: Draft;
  people: PeopleByKey;
  collapse: { collapsed: ReadonlySet<string>; opened: Pick<ReadonlySet<string>, 'has'> };
  /** Whether a person is shown; null = everybody is. */
  isOverbooked: ((ownerKey: string) => boolean) | null;
  /** While a bar is held no person may vanish from under the pointer. */
  isHeld: boolean;
};

/** Gives `rows` to show and `allRows`, which are the same with everything opened. */
export function useBoardRows(input: BoardRowsInput) {
  const { by, heads, nodesOf, draft, people, collapse, isOverbooked, isHeld } = input;
  const locale = useLocale();
  const shown = useRef<ReadonlySet<string> | null>(null);
  const order = useMemo(() => {
    const collator = new Intl.Collator(locale);
    return (keys: string[]) =>
      keys
        .map((key) => ({ key, name: avatarPerson(key, people, locale).name }))
        .sort((a, b) => collator.compare(a.name, b.name))
        .map(({ key }) => key);
  }, [people, locale]);
  const read = (itemId: number) => nodesOf.get(itemId);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `read` stands for `nodesOf`
  const allRows = useMemo(
    () =>
      by === 'people'
        ? peopleRowsOf(heads, read, draft, order, EVERYTHING)
        : boardRowsOf(heads, read, NOTHING, draft),
    [by, heads, nodesOf, draft, order],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: `read` stands for `nodesOf`
  const unfiltered = useMemo(
    () =>
      by === 'people'
        ? peopleRowsOf(heads, read, draft, order, collapse.opened)
        : boardRowsOf(heads, read, collapse.collapsed, draft),
    [by, heads, nodesOf, draft, order, collapse.opened, collapse.collapsed],
  );
  if (!isOverbooked) {
    shown.current = null;
    return { rows: unfiltered, allRows };
  }
  if (!isHeld || shown.current === null)
    shown.current = new Set(
      unfiltered.flatMap((row) => (row.kind === 'person' && isOverbooked(row.ownerKey) ? [row.key] : [])),
    );
  const kept = shown.current;
  return { rows: unfiltered.filter((row) => kept.has(row.parentKey ?? row.key)), allRows };
}

const NOTHING: ReadonlySet<string> = new Set();
const EVERYTHING = { has: () => true };
