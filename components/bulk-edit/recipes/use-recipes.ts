'use client';
// The recipes of a type, and what can be done with them. Asked for when the list of recipes is opened.
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, useTransition } from 'react';
import { readResult } from '@/components/field/read-result';
import { sendAction } from '@/components/field/send-action';
import type { RecipeList } from '@/lib/bulk-edit/recipe';
import type { AppError } from '@/lib/errors/app-error';
import type { Result } from '@/lib/errors/result';
import { routePath } from '../paths';
import { useSessionWatch } from '../use-session-watch';

/** Gives the list (null while it is read) and `change`, which runs an action and reads the list again when it went well. */
export function useRecipes(project: string, typeKey: string) {
  const client = useQueryClient();
  const queryKey = ['bulk-edit-recipes', project, typeKey];
  const [failure, setFailure] = useState<AppError | null>(null);
  const [isPending, beginTransition] = useTransition();
  const { data, refetch } = useQuery({
    queryKey,
    queryFn: ({ signal }): Promise<Result<RecipeList>> =>
      readResult(routePath(project, `recipes?type=${encodeURIComponent(typeKey)}`), signal),
    retry: false,
  });
  useSessionWatch(data ?? null);
  const change = (act: () => Promise<Result<null>>, onDone: () => void) =>
    beginTransition(async () => {
      setFailure(null);
      const done = await sendAction(act);
      if (!done.ok) return setFailure(done.error);
      await client.invalidateQueries({ queryKey });
      onDone();
    });
  return { result: data ?? null, refetch, change, isPending, failure, forget: () => setFailure(null) };
}
