'use client';
// What a row of the review is called: the person or the node, and where it stands.
import { useLocale, useTranslations } from 'next-intl';
import { avatarPerson } from '@/components/field/person-name';
import type { BoardItemHead, BoardNode } from '@/lib/schedule/board';
import type { DraftRow } from '@/lib/schedule/draft-rows';
import { useBoard } from './board-context';

/** Gives the two lines that name a row: who or what, and of which item. */
export function useRowNames(): (
  row: DraftRow,
  head: BoardItemHead | null,
  node: BoardNode | null,
) => { title: string; place: string } {
  const t = useTranslations('schedule');
  const locale = useLocale();
  const { people } = useBoard();
  return (row, head, node) => {
    const item = head?.name || t('nameless', { id: row.itemId });
    const nodeName = node?.name ?? row.nodeId;
    if (row.target.kind === 'node') return { title: t('review.node', { name: nodeName }), place: item };
    return {
      title: avatarPerson(row.target.ownerKey, people, locale).name,
      place: t('review.place', { item, node: nodeName }),
    };
  };
}
