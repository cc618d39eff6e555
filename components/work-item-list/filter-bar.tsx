'use client';
// What the table is narrowed down by, how many match, and how old that is.
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { NameSearch } from './name-search';

type FilterBarProps = {
  name: string;
  /** Null while it is not known. */
  total: number | null;
  onSearch: (name: string) => void;
  age: ReactNode;
};

/** Shows the filter bar, 44 px high. */
export function FilterBar({ name, total, onSearch, age }: FilterBarProps) {
  const t = useTranslations('workItems');
  return (
    <div className="flex h-11 shrink-0 items-center gap-3 border-b border-border px-5">
      <NameSearch value={name} onChange={onSearch} />
      <span aria-live="polite" className="ml-auto whitespace-nowrap text-text-2">
        {total === null ? null : t(name === '' ? 'total' : 'totalMatching', { count: total })}
      </span>
      {age}
    </div>
  );
}
