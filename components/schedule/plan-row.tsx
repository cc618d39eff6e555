'use client';
// A row that can be planned: a node, or one person of it. Both have a name, points and a bar.
import { Check, CircleDot, Pencil } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { memo } from 'react';
import { avatarPerson } from '@/components/field/person-name';
import { Avatar } from '@/components/ui/avatar';
import { AvatarStack } from '@/components/ui/avatar-stack';
import { Chip } from '@/components/ui/chip';
import { Icon } from '@/components/ui/icon';
import { optionColorOfId } from '@/components/ui/option-color';
import type { BoardNode } from '@/lib/schedule/board';
import type { BoardRow } from '@/lib/schedule/board-rows';
import type { DraftChange } from '@/lib/schedule/draft';
import { EMPTY_ENTRY, entryOf, type NodePlan } from '@/lib/schedule/node-plan';
import { barPlaceOf } from './bar-place';
import { useBoard } from './board-context';
import { nodeColor } from './node-color';
import { OddityMark } from './node-oddities';
import { PlanTimeline } from './plan-timeline';
import { RowFrame, type RowPosition } from './row-frame';

type PlanRowProps = RowPosition & {
  row: BoardRow & { kind: 'node' | 'lane' };
  /** The plan as it is shown: stored, drafted, or under the pointer. */
  plan: NodePlan;
  change: DraftChange | undefined;
  isDragged: boolean;
};

const NO_NAMES: readonly string[] = [];

/** Shows the row with its bar. */
export const PlanRow = memo(function PlanRow({ row, plan, change, isDragged, ...position }: PlanRowProps) {
  const t = useTranslations('schedule');
  const locale = useLocale();
  const { people, words } = useBoard();
  const place = barPlaceOf(row);
  if (!place) throw new Error('A node or a lane always has a bar');
  const isLane = row.kind === 'lane';
  const person = row.kind === 'lane' ? avatarPerson(row.lane.ownerKey, people, locale) : null;
  const itemName = row.head.name || t('nameless', { id: row.head.id });
  const isUnderPerson = row.under !== undefined;
  const name = isUnderPerson ? itemName : (person?.name ?? row.node.name);
  const fullName = isUnderPerson ? t('load.barName', { item: itemName, node: row.node.name }) : name;
  const points = (entryOf(plan, place.target) ?? EMPTY_ENTRY).points;
  return (
    <RowFrame
      row={row}
      position={position}
      label={name}
      name={
        <>
          {person && !isUnderPerson ? <Avatar person={person} sizePx={22} className="mr-1" /> : null}
          <span className="truncate" title={name}>
            {name}
          </span>
          {isLane || isUnderPerson ? null : (
            <NodeMarks node={row.node} isPerPerson={plan.mode === 'per-person'} />
          )}
          {row.lock ? null : <EditButton rowKey={row.key} name={name} isActive={position.isActive} />}
        </>
      }
      owners={
        isLane ? null : (
          <AvatarStack
            people={row.node.ownerKeys.map((key) => avatarPerson(key, people, locale))}
            sizePx={22}
            showsSingleName={false}
          />
        )
      }
      points={<span className={isLane ? 'text-text-2' : undefined}>{words.pointsText(points)}</span>}
    >
      <PlanTimeline
        place={place}
        plan={plan}
        change={change}
        name={fullName}
        // A lane's row already names the person.
        shownNames={isUnderPerson ? [fullName, row.node.name] : isLane ? NO_NAMES : [name]}
        color={
          isUnderPerson
            ? nodeColor(String(row.head.id))
            : person
              ? optionColorOfId(person.id)
              : nodeColor(row.node.id)
        }
        isActive={position.isActive}
        isDragged={isDragged}
        isLocked={row.lock !== null}
      />
    </RowFrame>
  );
});

function NodeMarks({ node, isPerPerson }: { node: BoardNode; isPerPerson: boolean }) {
  const t = useTranslations('schedule');
  return (
    <>
      {node.status === 'not-started' ? null : (
        <span title={t(`nodeStatus.${node.status}`)} className="inline-flex shrink-0 text-text-3">
          <Icon of={node.status === 'completed' ? Check : CircleDot} sizePx={12} />
          <span className="sr-only">{t(`nodeStatus.${node.status}`)}</span>
        </span>
      )}
      <OddityMark oddities={node.oddities} />
      {isPerPerson ? <Chip className="ml-1 h-4.5 shrink-0 px-1 text-label">{t('perPerson')}</Chip> : null}
    </>
  );
}

/** The twin of every drag that needs no dragging; appears on the row under the pointer and on the focused one. */
function EditButton({ rowKey, name, isActive }: { rowKey: string; name: string; isActive: boolean }) {
  const t = useTranslations('schedule');
  const { actions } = useBoard();
  return (
    <button
      type="button"
      tabIndex={isActive ? 0 : -1}
      aria-label={t('editDays', { name })}
      aria-haspopup="dialog"
      onClick={() => actions.openPanel(rowKey)}
      className="absolute top-1 right-0 inline-flex size-6 items-center justify-center rounded-chip bg-hover text-text-2 opacity-0 group-focus-within/row:opacity-100 group-hover/row:opacity-100 hover:bg-pressed focus-visible:opacity-100 pointer-coarse:opacity-100"
    >
      <Icon of={Pencil} sizePx={14} />
    </button>
  );
}
