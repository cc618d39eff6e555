'use client';
// What the table is narrowed down by, how many match, and how old that is.
import { Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { lazy, type ReactNode, Suspense, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import type { Field } from '@/lib/fields/field';
import type { Day } from '@/lib/schedule/days';
import type { FilterGroup, ItemFilter } from '@/lib/work-item/filter';
import type { PeopleByKey, Person } from '@/lib/work-item/person';
import type { WorkItemType } from '@/lib/work-item/work-item';
import { NameSearch } from './name-search';

const loadBuilder = () => import('./filter-builder/filter-panel');
const FilterPanel = lazy(loadBuilder);
const loadChips = () => import('./filter-chips');
const FilterChips = lazy(loadChips);

type FilterBarProps = {
  project: string;
  type: WorkItemType;
  fields: readonly Field[];
  roles: readonly { id: string; name: string }[];
  hasNodes: boolean;
  people: PeopleByKey;
  today: Day;
  filter: ItemFilter;
  count: ReactNode;
  age: ReactNode;
  onSearch: (text: string) => void;
  onFilter: (group: FilterGroup, terminated: ItemFilter['terminated']) => void;
  onPeopleFound: (people: readonly Person[]) => void;
};

/** Shows the filter bar, 44 px high and more when the chips need another line. */
export function FilterBar(props: FilterBarProps) {
  const { fields, people, roles, filter, onFilter } = props;
  const t = useTranslations('filters');
  const [isOpen, setIsOpen] = useState(false);
  const trigger = useRef<HTMLButtonElement>(null);
  const isFiltered = filter.terminated !== 'without' || filter.group.entries.length > 0;
  const warm = () => void Promise.all([loadBuilder(), loadChips()]);
  const open = () => {
    warm();
    setIsOpen(true);
  };
  return (
    <div className="flex min-h-11 shrink-0 items-center gap-3 border-b border-border px-5 py-2">
      <NameSearch value={filter.text} onChange={props.onSearch} />
      <div className="flex min-w-0 flex-1 flex-wrap items-center gap-1.5">
        {isFiltered ? (
          <Suspense>
            <FilterChips
              fields={fields}
              people={people}
              roles={roles}
              filter={filter}
              onOpen={open}
              onGroup={(group) => onFilter(group, filter.terminated)}
              onTerminated={(terminated) => onFilter(filter.group, terminated)}
            />
          </Suspense>
        ) : null}
        <Button
          ref={trigger}
          variant="ghost"
          icon={Plus}
          aria-haspopup="dialog"
          aria-expanded={isOpen}
          onClick={open}
          onPointerEnter={warm}
          onFocus={warm}
        >
          {t('add')}
        </Button>
      </div>
      <span aria-live="polite" className="whitespace-nowrap text-text-2">
        {props.count}
      </span>
      {props.age}
      {isOpen ? (
        <Suspense>
          <FilterPanel
            {...props}
            triggerRef={trigger}
            onClose={() => setIsOpen(false)}
            onApply={(group, terminated) => {
              setIsOpen(false);
              onFilter(group, terminated);
            }}
          />
        </Suspense>
      ) : null}
    </div>
  );
}
