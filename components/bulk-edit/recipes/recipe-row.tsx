'use client';
// One saved change: its name, what it does, who made it, and what can be done with it.
import { Pencil, Trash2 } from 'lucide-react';
import { useLocale, useTimeZone, useTranslations } from 'next-intl';
import { personName } from '@/components/field/person-name';
import type { ValueLookups } from '@/components/field/value-lookups';
import { Button } from '@/components/ui/button';
import { IconButton } from '@/components/ui/icon-button';
import type { Recipe } from '@/lib/bulk-edit/recipe';
import { formatDayWithYear } from '@/lib/i18n/format-day';
import { dayOfMs } from '@/lib/schedule/days';
import { ChangeSentence } from '../change-sentence';
import { RecipeDelete, RecipeRename } from './recipe-tasks';

/** What is being done to a recipe in its own row. */
export type RecipeTask = 'rename' | 'delete';

type RecipeRowProps = ValueLookups & {
  recipe: Recipe;
  /** How many of its changes still fit the type. */
  fittingCount: number;
  task: RecipeTask | null;
  isPending: boolean;
  onTask: (task: RecipeTask | null) => void;
  onUse: () => void;
  onRename: (name: string) => void;
  onDelete: () => void;
};

/** Shows the recipe; only who made it finds the buttons to rename and delete it. */
export function RecipeRow(props: RecipeRowProps) {
  const { recipe, fittingCount, task, isPending, onTask, onUse, onRename, onDelete, ...lookups } = props;
  const t = useTranslations('bulkEdit.recipes');
  const locale = useLocale();
  const zone = useTimeZone() ?? 'UTC';
  const maker = lookups.people[recipe.createdBy];
  const { name } = recipe;
  const left = recipe.changes.length - fittingCount;
  if (task === 'rename')
    return (
      <RecipeRename name={name} isPending={isPending} onRename={onRename} onCancel={() => onTask(null)} />
    );
  if (task === 'delete')
    return (
      <RecipeDelete name={name} isPending={isPending} onDelete={onDelete} onCancel={() => onTask(null)} />
    );
  return (
    <li className="flex items-start gap-3 border-b border-border py-2.5">
      <div className="min-w-0 flex-1">
        <p className="truncate font-medium">{name}</p>
        <ul className="mt-0.5 grid gap-0.5 text-text-2">
          {recipe.changes.map((change, index) => {
            const field = recipe.fields[index];
            return field ? (
              <li key={change.fieldKey}>
                <ChangeSentence change={change} field={field} {...lookups} />
              </li>
            ) : null;
          })}
        </ul>
        <p className="mt-0.5 text-caption text-text-3">
          {t('madeBy', {
            name: maker ? personName(maker, locale) : recipe.createdBy,
            day: formatDayWithYear(dayOfMs(recipe.createdAtMs, zone), locale),
          })}
          {left > 0 ? <span className="text-warning"> · {t('unfit', { count: left })}</span> : null}
        </p>
      </div>
      <div className="flex items-center gap-1">
        {recipe.isMine ? (
          <>
            <IconButton icon={Pencil} label={t('rename', { name })} onClick={() => onTask('rename')} />
            <IconButton icon={Trash2} label={t('delete', { name })} onClick={() => onTask('delete')} />
          </>
        ) : null}
        <Button disabled={fittingCount === 0} aria-label={t('useOne', { name })} onClick={onUse}>
          {t('use')}
        </Button>
      </div>
    </li>
  );
}
