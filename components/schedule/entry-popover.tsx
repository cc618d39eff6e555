'use client';
// Opens the panel of typed days beside the row it is about and turns what was typed into a plan.
import { useLocale, useTranslations } from 'next-intl';
import { lazy, type RefObject, Suspense } from 'react';
import { avatarPerson } from '@/components/field/person-name';
import { Popover } from '@/components/ui/popover';
import { editPlan } from '@/lib/schedule/move';
import { EMPTY_ENTRY, entryOf, type NodePlan } from '@/lib/schedule/node-plan';
import type { BarPlace } from './bar-place';
import { useBoard } from './board-context';
import type { EntryFormValues, TypedEntry } from './entry-form';

const EntryPanel = lazy(() => import('./entry-panel'));

type EntryPopoverProps = {
  place: BarPlace;
  plan: NodePlan;
  anchor: RefObject<Element | null>;
  onApply: (place: BarPlace, planAfter: (plan: NodePlan) => NodePlan) => void;
  onClose: () => void;
};

/** Shows the panel: one entry for a node or a person, one for each person when the node is planned per person. */
export function EntryPopover({ place, plan, anchor, onApply, onClose }: EntryPopoverProps) {
  const t = useTranslations('schedule');
  const locale = useLocale();
  const { people } = useBoard();
  const entries = typedEntriesOf(place, plan);
  const personOf = (ownerKey: string | null) =>
    ownerKey === null ? '' : avatarPerson(ownerKey, people, locale).name;
  const name = place.target.kind === 'lane' ? personOf(place.target.ownerKey) : place.node.name;
  const apply = (values: EntryFormValues) => {
    onApply(place, (before) => planWith(before, values.entries));
    onClose();
  };
  return (
    <Popover
      isOpen
      label={t('panel.title', { name })}
      triggerRef={anchor}
      onClose={onClose}
      placement="bottom start"
    >
      <Suspense>
        <EntryPanel
          name={name}
          initial={{ entries }}
          titles={place.target.kind === 'lane' ? [''] : entries.map((entry) => personOf(entry.ownerKey))}
          onApply={apply}
        />
      </Suspense>
    </Popover>
  );
}

function typedEntriesOf({ target }: BarPlace, plan: NodePlan): TypedEntry[] {
  if (target.kind === 'lane')
    return [{ ownerKey: target.ownerKey, ...(entryOf(plan, target) ?? EMPTY_ENTRY) }];
  if (plan.mode === 'whole') return [{ ownerKey: null, ...plan.entry }];
  return plan.lanes.map((lane) => ({ ownerKey: lane.ownerKey, ...lane.entry }));
}

function planWith(plan: NodePlan, entries: readonly TypedEntry[]): NodePlan {
  return entries.reduce(
    (before, { ownerKey, ...entry }) =>
      editPlan(before, ownerKey === null ? { kind: 'node' } : { kind: 'lane', ownerKey }, {
        kind: 'set',
        entry,
      }),
    plan,
  );
}
