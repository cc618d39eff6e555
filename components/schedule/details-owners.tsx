'use client';
// The owners in the side panel: chosen by hand, or through the roles of the item, with what that changes elsewhere.
import { useLocale, useTranslations } from 'next-intl';
import { avatarPerson } from '@/components/field/person-name';
import type { BoardNode } from '@/lib/schedule/board';
import type { NodePeople } from '@/lib/schedule/node-people';
import { otherNodesOf } from '@/lib/schedule/people-edits';
import { useBoard } from './board-context';
import { OwnerPicker } from './owner-picker';

type DetailsOwnersProps = {
  node: BoardNode;
  /** All nodes of the item: those with the same role change too. */
  nodes: readonly BoardNode[];
  people: NodePeople;
  onChange: (people: NodePeople) => void;
};

/** Shows one picker for a node with owners of its own, one a role for a node that is bound to roles. */
export function DetailsOwners({ node, nodes, people, onChange }: DetailsOwnersProps) {
  const t = useTranslations('schedule');
  const { roleNames } = useBoard();
  if (people.kind === 'by-hand')
    return (
      <OwnerPicker
        label={t('column.owners')}
        ownerKeys={people.ownerKeys}
        onChange={(ownerKeys) => onChange({ kind: 'by-hand', ownerKeys })}
      />
    );
  return (
    <div className="flex flex-col gap-3">
      {people.roles.map((role) => (
        <OwnerPicker
          key={role.roleId}
          label={t('panel.role', { role: roleNames[role.roleId] ?? role.roleId })}
          hint={t('panel.roleHint')}
          ownerKeys={role.ownerKeys}
          onChange={(ownerKeys) =>
            onChange({
              kind: 'from-roles',
              roles: people.roles.map((other) =>
                other.roleId === role.roleId ? { ...other, ownerKeys } : other,
              ),
            })
          }
        />
      ))}
      <AlsoChangedNodes node={node} nodes={nodes} people={people} />
    </div>
  );
}

function AlsoChangedNodes({ node, nodes, people }: Omit<DetailsOwnersProps, 'onChange'>) {
  const t = useTranslations('schedule');
  const locale = useLocale();
  const { people: known } = useBoard();
  const others = otherNodesOf(nodes, node.id, people);
  if (others.length === 0) return null;
  return (
    <div role="status" className="rounded-card border border-warning-solid/55 bg-warning-soft px-3 py-2">
      <p className="font-medium">{t('panel.alsoChanged', { count: others.length })}</p>
      <ul className="mt-1 text-caption">
        {others.map((other) => (
          <li key={other.nodeId}>
            {t('panel.alsoChangedNode', {
              name: other.name,
              owners: other.ownersAfter
                .map((key) => avatarPerson(key, known, locale).name)
                .join(t('listComma')),
            })}
            {other.lostLanes.length > 0
              ? ` ${t('panel.lanesLost', { count: other.lostLanes.length })}`
              : null}
          </li>
        ))}
      </ul>
    </div>
  );
}
