'use client';
// "Changed since preview": items that someone changed after they were read here. The run leaves them alone.
import { RotateCw } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { useErrorText } from '@/components/field/error-text';
import { personName } from '@/components/field/person-name';
import type { ValueLookups } from '@/components/field/value-lookups';
import { Button } from '@/components/ui/button';
import { ErrorState } from '@/components/ui/error-state';
import type { PlanPreview } from '@/lib/bulk-edit/plan-preview';
import { FieldDiff } from '../field-diff';
import { ItemLink } from '../item-link';
import { useAge } from '../use-age';
import type { PlanLook } from './use-plan-check';

type ChangedCellsProps = {
  project: string;
  preview: PlanPreview;
  look: PlanLook;
  roles: ValueLookups['roles'];
};

/** Shows what the last look found, and a button to look again. */
export function ChangedCells({ project, preview, look, roles }: ChangedCellsProps) {
  const t = useTranslations('bulkEdit.preview');
  const tResults = useTranslations('bulkEdit.results');
  const locale = useLocale();
  const errorText = useErrorText();
  const age = useAge(look.gotAtMs);
  const { result } = look;
  const button = (
    <Button icon={RotateCw} isPending={look.isLooking} onClick={look.look}>
      {t(result === null ? 'lookNow' : 'lookAgain')}
    </Button>
  );
  if (result !== null && !result.ok)
    return (
      <ErrorState
        className="pl-6"
        title={errorText(result.error)}
        code={result.error.code}
        logId={result.error.logId}
        action={button}
      />
    );
  const changed = result?.value.changed ?? [];
  return (
    <>
      <p className="flex flex-wrap items-center gap-x-4 gap-y-2 px-6 py-4 text-text-2">
        <span>{result === null ? t('lookWhy') : t('looked', { count: changed.length, age: age.words })}</span>
        {button}
      </p>
      <ul aria-label={t('tabs.changed-since')}>
        {changed.map((cell) => {
          const field = preview.fields[cell.changeIndex];
          const people = { ...preview.people, ...(result?.ok ? result.value.people : {}) };
          const relatedNames = result?.ok ? result.value.relatedNames : preview.relatedNames;
          const person = cell.by === null ? undefined : people[cell.by];
          const name = person ? personName(person, locale) : cell.by;
          return (
            <li
              key={`${cell.itemId} ${cell.changeIndex}`}
              className="grid min-h-9 grid-cols-[minmax(0,1.4fr)_minmax(0,1.2fr)_6.5rem] items-center gap-x-4 border-b border-border px-6 py-1 hover:bg-hover"
            >
              <ItemLink project={project} typeKey={preview.typeKey} itemId={cell.itemId}>
                {cell.itemName || cell.itemId}
              </ItemLink>
              <span className="min-w-0">
                {field ? (
                  <FieldDiff
                    field={field}
                    before={cell.planned}
                    after={cell.now}
                    people={people}
                    relatedNames={relatedNames}
                    roles={roles}
                  />
                ) : null}
                {name ? (
                  <span className="block text-caption text-text-2">{tResults('by', { name })}</span>
                ) : null}
              </span>
              <span className="text-right text-text-3">{cell.itemId}</span>
            </li>
          );
        })}
      </ul>
    </>
  );
}
