'use client';
// The fields that the wizard leaves out, each with its reason: a missing field must not look like a mistake.
import { ChevronRight } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Icon } from '@/components/ui/icon';
import type { Field } from '@/lib/fields/field';
import { notOfferedReason } from './changeable-field';

/** Shows how many fields are left out; opened, which and why. Nothing when there are none. */
export function FieldsNotOffered({ fields }: { fields: readonly Field[] }) {
  const t = useTranslations('bulkEdit.field');
  const tFields = useTranslations('fields.readOnly');
  if (fields.length === 0) return null;
  return (
    <details className="group mt-5 border-t border-border pt-3">
      <summary className="flex min-h-6 w-fit cursor-default list-none items-center gap-1.5 rounded-chip text-text-2 hover:text-text">
        <Icon of={ChevronRight} sizePx={14} className="transition-transform group-open:rotate-90" />
        {t('notOffered', { count: fields.length })}
      </summary>
      <dl className="mt-2 grid grid-cols-[minmax(8rem,14rem)_minmax(0,1fr)] gap-x-4">
        {fields.map((field) => {
          const notOffered = notOfferedReason(field);
          return (
            <div key={field.key} className="col-span-2 grid grid-cols-subgrid border-b border-border py-1.5">
              <dt className="min-w-0 truncate text-text-2">{field.name}</dt>
              <dd className="text-text-3">
                {notOffered?.by === 'field' ? tFields(notOffered.reason) : t('notYet')}
              </dd>
            </div>
          );
        })}
      </dl>
    </details>
  );
}
