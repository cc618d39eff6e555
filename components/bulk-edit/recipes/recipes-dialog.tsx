'use client';
// The saved changes of a type in a window: use one, name it anew, delete it. Its code comes with the first opening.
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useErrorText } from '@/components/field/error-text';
import { sendAction } from '@/components/field/send-action';
import type { ValueLookups } from '@/components/field/value-lookups';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { ErrorState } from '@/components/ui/error-state';
import { SkeletonRows } from '@/components/ui/skeleton';
import type { RecipeList } from '@/lib/bulk-edit/recipe';
import type { Field } from '@/lib/fields/field';
import { deleteRecipe, noteRecipeUse, renameRecipe } from '@/server/actions/bulk-edits';
import type { DraftChange } from '../wizard/draft-change';
import { draftsOfRecipe } from './drafts-of-recipe';
import { RecipeRow, type RecipeTask } from './recipe-row';
import { useRecipes } from './use-recipes';

/** What a used recipe brings: drafts, and the names of whom and what they hold. */
export type UsedRecipe = { drafts: DraftChange[] } & Pick<RecipeList, 'people' | 'relatedNames'>;

type RecipesDialogProps = {
  project: string;
  typeKey: string;
  fields: readonly Field[];
  roles: ValueLookups['roles'];
  /** True when fields are chosen already: using a recipe takes their place. */
  hasDrafts: boolean;
  onUse: (used: UsedRecipe) => void;
  onClose: () => void;
};

/** Shows the recipes, the one used last first; without any it says how to make one. */
export default function RecipesDialog(props: RecipesDialogProps) {
  const { project, typeKey, fields, roles, hasDrafts, onUse, onClose } = props;
  const t = useTranslations('bulkEdit.recipes');
  const tCommon = useTranslations('common');
  const errorText = useErrorText();
  const { result, refetch, change, isPending, failure, forget } = useRecipes(project, typeKey);
  const [task, setTask] = useState<{ id: string; kind: RecipeTask } | null>(null);
  const endTask = () => {
    forget();
    setTask(null);
  };
  return (
    <Dialog isOpen title={t('title')} widthPx={640} onClose={onClose}>
      {hasDrafts && result?.ok && result.value.recipes.length > 0 ? (
        <p className="mb-3 text-text-2">{t('replaces')}</p>
      ) : null}
      {failure ? <Banner tone="danger" title={errorText(failure)} className="mb-3" /> : null}
      {result === null ? <SkeletonRows count={3} /> : null}
      {result && !result.ok ? (
        <ErrorState
          title={errorText(result.error)}
          code={result.error.code}
          logId={result.error.logId}
          action={<Button onClick={() => void refetch()}>{tCommon('retry')}</Button>}
        />
      ) : null}
      {result?.ok && result.value.recipes.length === 0 ? (
        <>
          <p>{t('none')}</p>
          <p className="mt-1 text-text-2">{t('noneHow')}</p>
        </>
      ) : null}
      {result?.ok && result.value.recipes.length > 0 ? (
        <ul aria-label={t('title')} className="border-t border-border">
          {result.value.recipes.map((recipe) => {
            const { people, relatedNames } = result.value;
            const drafts = draftsOfRecipe(recipe.changes, fields);
            return (
              <RecipeRow
                key={recipe.id}
                recipe={recipe}
                people={people}
                relatedNames={relatedNames}
                roles={roles}
                fittingCount={drafts.length}
                task={task?.id === recipe.id ? task.kind : null}
                isPending={isPending && task?.id === recipe.id}
                onTask={(kind) => (kind === null ? endTask() : setTask({ id: recipe.id, kind }))}
                onUse={() => {
                  // Only the order of this list depends on it, so nobody waits for the answer.
                  void sendAction(() => noteRecipeUse({ project, id: recipe.id }));
                  onUse({ drafts, people, relatedNames });
                }}
                onRename={(name) => change(() => renameRecipe({ project, id: recipe.id, name }), endTask)}
                onDelete={() => change(() => deleteRecipe({ project, id: recipe.id }), endTask)}
              />
            );
          })}
        </ul>
      ) : null}
    </Dialog>
  );
}
