'use client';
// One group of the preview: items whose field goes from the same value to the same value. Opens to the items.
import { ChevronRight } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import { Icon } from '@/components/ui/icon';
import type { PlanGroup } from '@/lib/bulk-edit/plan-preview';
import type { Field } from '@/lib/fields/field';
import { formatCount } from '@/lib/i18n/format-count';
import type { PeopleByKey } from '@/lib/work-item/person';
import { FieldDiff } from '../field-diff';
import { ItemLink } from '../item-link';
import { ShowMore } from './show-more';

/** Items shown when a group is opened: enough to recognise it by. */
const FIRST_ITEMS = 3;

type PlanGroupRowProps = {
  project: string;
  typeKey: string;
  group: PlanGroup;
  field: Field;
  names: ReadonlyMap<number, string>;
  people: PeopleByKey;
  /** The count of the largest group: its bar is full. */
  largestCount: number;
  isOpenAtFirst: boolean;
};

/** Shows old → new with a bar and a count; opened, the first items and more on demand. */
export function PlanGroupRow(props: PlanGroupRowProps) {
  const { project, typeKey, group, field, names, people, largestCount } = props;
  const t = useTranslations('bulkEdit.preview');
  const listId = useId();
  const [isOpen, setIsOpen] = useState(props.isOpenAtFirst);
  const [shownCount, setShownCount] = useState(FIRST_ITEMS);
  const diff = <FieldDiff field={field} before={group.before} after={group.after} people={people} />;
  return (
    <li>
      <button
        type="button"
        aria-expanded={isOpen}
        aria-controls={isOpen ? listId : undefined}
        onClick={() => setIsOpen(!isOpen)}
        className="grid min-h-9 w-full grid-cols-[1rem_minmax(0,1.2fr)_minmax(4rem,1fr)_6.5rem] items-center gap-x-3 border-b border-border px-6 py-1 text-left hover:bg-hover focus-visible:-outline-offset-2"
      >
        <Icon
          of={ChevronRight}
          sizePx={14}
          className={
            isOpen ? 'rotate-90 text-text-2 transition-transform' : 'text-text-2 transition-transform'
          }
        />
        <span className="min-w-0">{diff}</span>
        <span aria-hidden className="block h-1.5">
          <span
            className="block h-full rounded-full bg-accent"
            style={{ width: `max(6px, ${(group.count / largestCount) * 100}%)` }}
          />
        </span>
        <span className="text-right font-medium">
          {t('items', { count: formatCount(group.count), n: group.count })}
        </span>
      </button>
      {isOpen ? (
        <ul id={listId} aria-label={t('groupItems')}>
          {group.itemIds.slice(0, shownCount).map((id) => (
            <li
              key={id}
              className="grid min-h-8 grid-cols-[minmax(0,1fr)_auto_6.5rem] items-center gap-x-4 border-b border-border py-0.5 pr-6 pl-13 hover:bg-hover"
            >
              <ItemLink project={project} typeKey={typeKey} itemId={id}>
                {names.get(id) || id}
              </ItemLink>
              <span className="max-w-72 min-w-0 overflow-hidden">{diff}</span>
              <span className="text-right text-text-3">{id}</span>
            </li>
          ))}
          <ShowMoreRow total={group.itemIds.length} shownCount={shownCount} onShow={setShownCount} />
        </ul>
      ) : null}
    </li>
  );
}

function ShowMoreRow(props: { total: number; shownCount: number; onShow: (count: number) => void }) {
  if (props.shownCount >= props.total) return null;
  return (
    <li>
      <ShowMore {...props} className="flex min-h-8 items-center border-b border-border pl-13" />
    </li>
  );
}
