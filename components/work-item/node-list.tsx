'use client';
// The nodes an item stands at now, with who owns them.
import { CircleDot } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { PeopleValue } from '@/components/field/people-value';
import { Icon } from '@/components/ui/icon';
import type { PeopleByKey } from '@/lib/work-item/person';
import type { WorkItem } from '@/lib/work-item/work-item';

/** Shows one line a node; the state for items of a state flow. */
export function NodeList({ item, people }: { item: WorkItem; people: PeopleByKey }) {
  const t = useTranslations('workItem');
  if (item.currentNodes.length === 0)
    return <p className="text-text-3">{item.pattern === 'state' ? item.statusLabel : t('side.noNodes')}</p>;
  return (
    <ul className="flex flex-col gap-2">
      {item.currentNodes.map((node) => (
        <li key={node.id} className="grid grid-cols-[1rem_minmax(0,1fr)_auto] items-center gap-x-2">
          <Icon of={CircleDot} className="text-info" />
          <span className="truncate font-medium">{node.name}</span>
          {node.ownerKeys.length > 0 ? (
            <PeopleValue userKeys={node.ownerKeys} lookups={{ people }} isCell />
          ) : (
            <span className="text-text-3">{t('side.noOwner')}</span>
          )}
        </li>
      ))}
    </ul>
  );
}
