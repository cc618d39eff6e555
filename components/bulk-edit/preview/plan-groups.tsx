'use client';
// "Will change": for each change its sentence, then its groups from the largest to the smallest.
import { useTranslations } from 'next-intl';
import type { ValueLookups } from '@/components/field/value-lookups';
import type { PlanPreview } from '@/lib/bulk-edit/plan-preview';
import { formatCount } from '@/lib/i18n/format-count';
import { ChangeSentence } from '../change-sentence';
import { PlanGroupRow } from './plan-group-row';

type PlanGroupsProps = { project: string; preview: PlanPreview; roles: ValueLookups['roles'] };

/** Shows what changes into what, with counts; the largest group of each change is open. */
export function PlanGroups({ project, preview, roles }: PlanGroupsProps) {
  const t = useTranslations('bulkEdit.preview');
  const { changes, fields, groups, people, relatedNames } = preview;
  const largestCount = Math.max(1, ...groups.map((group) => group.count));
  const hiddenCount = preview.groupCount - groups.length;
  return (
    <>
      {changes.map((change, changeIndex) => {
        const field = fields[changeIndex];
        const own = groups.filter((group) => group.changeIndex === changeIndex);
        if (!field || own.length === 0) return null;
        const count = own.reduce((sum, group) => sum + group.count, 0);
        return (
          <section key={change.fieldKey} aria-label={field.name}>
            <h3 className="flex min-h-9 items-center justify-between gap-4 border-b border-border bg-surface-2 px-6 py-1 font-normal text-text-2">
              <ChangeSentence
                change={change}
                field={field}
                people={people}
                relatedNames={relatedNames}
                roles={roles}
              />
              <span className="shrink-0 text-text-3">
                {t(hiddenCount > 0 ? 'itemsAtLeast' : 'items', { count: formatCount(count), n: count })}
              </span>
            </h3>
            <ul>
              {own.map((group, index) => (
                <PlanGroupRow
                  key={group.groupKey}
                  project={project}
                  preview={preview}
                  group={group}
                  field={field}
                  people={people}
                  relatedNames={relatedNames}
                  roles={roles}
                  largestCount={largestCount}
                  isOpenAtFirst={index === 0}
                />
              ))}
            </ul>
          </section>
        );
      })}
      {hiddenCount > 0 ? (
        <p className="px-6 py-3 text-text-2">{t('moreGroups', { count: hiddenCount })}</p>
      ) : null}
    </>
  );
}
