'use client';
// One group of the preview: items whose field goes from the same value to the same value. Opens to the items.
import { ChevronRight } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import type { ValueLookups } from '@/components/field/value-lookups';
import { Icon } from '@/components/ui/icon';
import type { PlanGroup, PlanPreview } from '@/lib/bulk-edit/plan-preview';
import type { Field } from '@/lib/fields/field';
import { formatCount } from '@/lib/i18n/format-count';
import { FieldDiff } from '../field-diff';
import { PlanGroupItems } from './plan-group-items';

type PlanGroupRowProps = ValueLookups & {
  project: string;
  preview: PlanPreview;
  group: PlanGroup;
  field: Field;
  /** The count of the largest group: its bar is full. */
  largestCount: number;
  isOpenAtFirst: boolean;
};

/** Shows old → new with a bar and a count; opened, the first items and more on demand. */
export function PlanGroupRow(props: PlanGroupRowProps) {
  const { project, preview, group, field, largestCount, isOpenAtFirst, ...lookups } = props;
  const t = useTranslations('bulkEdit.preview');
  const listId = useId();
  const [isOpen, setIsOpen] = useState(isOpenAtFirst);
  const diff = <FieldDiff field={field} before={group.before} after={group.after} {...lookups} />;
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
        <PlanGroupItems id={listId} project={project} preview={preview} group={group} diff={diff} />
      ) : null}
    </li>
  );
}
