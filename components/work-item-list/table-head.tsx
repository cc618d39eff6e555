'use client';
// The head of the table: column names and the box that selects the page.
import { useTranslations } from 'next-intl';
import { Checkbox } from '@/components/ui/checkbox';
import { classNames } from '@/components/ui/class-names';
import type { ListColumn } from './list-column';

type TableHeadProps = {
  columns: readonly ListColumn[];
  pageState: 'none' | 'some' | 'all';
  isDisabled: boolean;
  onSelectPage: (isSelected: boolean) => void;
};

const cell =
  'sticky top-0 z-1 h-8 border-b border-border bg-surface-2 text-left align-middle text-caption font-normal text-text-3';

/** Shows the head row, which stays while the rows scroll. */
export function TableHead({ columns, pageState, isDisabled, onSelectPage }: TableHeadProps) {
  const t = useTranslations('workItems');
  return (
    <thead>
      <tr aria-rowindex={1}>
        <th scope="col" className={classNames(cell, 'w-12 pl-5')}>
          <Checkbox
            label={t('selectPage')}
            isChecked={pageState === 'all'}
            isIndeterminate={pageState === 'some'}
            disabled={isDisabled}
            onChange={() => onSelectPage(pageState !== 'all')}
            className="align-middle"
          />
        </th>
        {columns.map((column) => (
          <th
            key={column.id}
            scope="col"
            className={classNames(cell, 'px-2', column.className, column.isEnd && 'text-right')}
          >
            {column.head}
          </th>
        ))}
      </tr>
    </thead>
  );
}
