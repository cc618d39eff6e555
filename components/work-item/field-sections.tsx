'use client';
// The fields of a form in their groups, two columns wide where there is room.
import { ChevronRight } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type ReactNode, useMemo } from 'react';
import { Icon } from '@/components/ui/icon';
import type { Field } from '@/lib/fields/field';
import { groupFields } from './field-groups';

type FieldSectionsProps = { fields: readonly Field[]; renderField: (field: Field) => ReactNode };

const grid = 'grid grid-cols-1 gap-x-7 gap-y-3 @2xl:grid-cols-2';

/** Shows each group under its title; what the platform keeps by itself is folded away. */
export function FieldSections({ fields, renderField }: FieldSectionsProps) {
  const t = useTranslations('workItem');
  const groups = useMemo(() => groupFields(fields), [fields]);
  return groups.map((group) =>
    group.id === 'platform' ? (
      <details key={group.id} className="group/platform">
        <summary className="flex w-fit cursor-default list-none items-center gap-1 rounded-chip py-0.5 font-semibold text-text-2 hover:text-text">
          <Icon
            of={ChevronRight}
            sizePx={14}
            className="transition-transform group-open/platform:rotate-90"
          />
          {t(`group.${group.id}`)}
          <span className="ml-1 font-normal text-text-3">{group.fields.length}</span>
        </summary>
        <div className={`${grid} mt-3`}>{group.fields.map(renderField)}</div>
      </details>
    ) : (
      <section key={group.id} aria-labelledby={`group-${group.id}`}>
        <h2 id={`group-${group.id}`} className="mb-3">
          {t(`group.${group.id}`)}
        </h2>
        <div className={grid}>{group.fields.map(renderField)}</div>
      </section>
    ),
  );
}
