'use client';
// The head of the form: name, where it stands, how urgent, who made it.
import { useLocale, useTranslations } from 'next-intl';
import { FieldValueView } from '@/components/field/field-value-view';
import { avatarPerson } from '@/components/field/person-name';
import { Chip } from '@/components/ui/chip';
import { formatDayWithYear } from '@/lib/i18n/format-day';
import { dayOfMs } from '@/lib/schedule/days';
import type { PeopleByKey } from '@/lib/work-item/person';
import type { WorkItemDetail } from '@/lib/work-item/work-item';

type ItemTitleProps = { detail: WorkItemDetail; people: PeopleByKey; zone: string };

/** Shows the stored state of the item, not what is being typed. */
export function ItemTitle({ detail, people, zone }: ItemTitleProps) {
  const t = useTranslations('workItem');
  const locale = useLocale();
  const { item, fields } = detail;
  const priority = fields.find((field) => field.key === 'priority');
  const priorityValue = item.values.priority;
  const day = item.createdAtMs === null ? null : formatDayWithYear(dayOfMs(item.createdAtMs, zone), locale);
  return (
    <header>
      <h1 className="text-item [overflow-wrap:anywhere]" dir="auto">
        {item.name || item.id}
      </h1>
      <p className="mt-1 flex flex-wrap items-center gap-x-2 gap-y-1 text-text-2">
        <Chip>{item.statusLabel}</Chip>
        {priority && priorityValue && priorityValue.kind !== 'empty' ? (
          <FieldValueView field={priority} value={priorityValue} people={people} />
        ) : null}
        {day === null ? null : (
          <span>
            <span aria-hidden>· </span>
            {item.createdBy
              ? t('createdBy', { name: avatarPerson(item.createdBy, people, locale).name, day })
              : t('created', { day })}
          </span>
        )}
      </p>
    </header>
  );
}
