'use client';
// The filter as chips: field, comparison, value, and a cross that takes it out. A press opens the builder. Its code comes with
// the first filter.
import { X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useFilterWords } from '@/components/field/use-filter-words';
import { Icon } from '@/components/ui/icon';
import type { Field } from '@/lib/fields/field';
import type { FilterEntry, FilterGroup, ItemFilter } from '@/lib/work-item/filter';
import type { PeopleByKey } from '@/lib/work-item/person';

type FilterChipsProps = {
  filter: ItemFilter;
  fields: readonly Field[];
  people: PeopleByKey;
  roles: readonly { id: string; name: string }[];
  onOpen: () => void;
  onGroup: (group: FilterGroup) => void;
  onTerminated: (terminated: ItemFilter['terminated']) => void;
};

const chip =
  'inline-flex h-7 max-w-96 shrink-0 items-stretch divide-x divide-border overflow-clip rounded-control border border-border-strong bg-surface [overflow-clip-margin:4px]';
const part = 'flex min-w-0 items-center px-2.5 hover:bg-hover focus-visible:-outline-offset-2';

/** Shows one chip a condition, one a nested group, and one for terminated items. */
export default function FilterChips({ filter, onOpen, onGroup, onTerminated, ...names }: FilterChipsProps) {
  const t = useTranslations('filters');
  const words = useFilterWords(names);
  const { group } = filter;
  // A filter joined by "or" is one thing: taking a part of it out widens or narrows the rest.
  const entries: FilterEntry[] =
    group.entries.length === 0 ? [] : group.kind === 'and' ? group.entries : [group];
  const without = (place: number) =>
    onGroup({ kind: 'and', entries: entries.filter((_, other) => other !== place) });
  return (
    <ul aria-label={t('filterTitle')} className="contents">
      {filter.terminated === 'without' ? null : (
        <li className={chip}>
          <button type="button" className={part} onClick={onOpen}>
            {t(`terminated.${filter.terminated}`)}
          </button>
          <Remove name={t(`terminated.${filter.terminated}`)} onRemove={() => onTerminated('without')} />
        </li>
      )}
      {entries.map((entry, place) => {
        const parts = entry.kind === 'condition' ? words.conditionWords(entry) : null;
        const whole = parts
          ? [parts.field, parts.operator, parts.value].filter(Boolean).join(' ')
          : words.groupWords(entry.kind === 'condition' ? group : entry);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: two conditions may be alike; their place tells them apart
          <li key={place} className={chip} title={whole}>
            {parts ? (
              <button
                type="button"
                aria-label={whole}
                onClick={onOpen}
                className="flex min-w-0 items-stretch divide-x divide-border focus-visible:-outline-offset-2"
              >
                <span className={`${part} shrink-0 font-medium`}>{parts.field}</span>
                <span className={`${part} shrink-0 text-text-2`}>{parts.operator}</span>
                {parts.value === null ? null : (
                  <span className={part}>
                    <span className="truncate">{parts.value}</span>
                  </span>
                )}
              </button>
            ) : (
              <button
                type="button"
                className={part}
                onClick={onOpen}
                aria-label={t('group', { words: whole })}
              >
                <span className="truncate">{whole}</span>
              </button>
            )}
            <Remove name={whole} onRemove={() => without(place)} />
          </li>
        );
      })}
    </ul>
  );
}

function Remove({ name, onRemove }: { name: string; onRemove: () => void }) {
  const t = useTranslations('common');
  return (
    <button
      type="button"
      aria-label={t('remove', { name })}
      onClick={onRemove}
      className="flex w-7 shrink-0 items-center justify-center text-text-2 hover:bg-hover hover:text-text focus-visible:-outline-offset-2"
    >
      <Icon of={X} sizePx={14} />
    </button>
  );
}
