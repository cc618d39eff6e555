'use client';
// The views a person can open, and which one is open; a view differs from the screen once anything in the URL changed.
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { readResult } from '@/components/field/read-result';
import type { Result } from '@/lib/errors/result';
import type { SavedView } from '@/lib/work-item/saved-view';
import type { WorkItemType } from '@/lib/work-item/work-item';
import { type ExplorerUrl, VIEW_PARTS } from './explorer-url';

/** Gives the parameters that a view keeps, as one text; the same list always gives the same text. */
export function viewQueryOf(url: ExplorerUrl): string {
  return String(
    new URLSearchParams(VIEW_PARTS.flatMap((part) => (url[part] === '' ? [] : [[part, url[part]]]))),
  );
}

/** Gives the parameters behind a view's text; what is no parameter of the list is left out. */
export function viewParts(query: string): Partial<ExplorerUrl> {
  const parameters = new URLSearchParams(query);
  return Object.fromEntries(VIEW_PARTS.map((part) => [part, parameters.get(part) ?? '']));
}

/** Gives the views of the type, the open one, and whether the screen differs from it. `first`: as the server read them. */
export function useSavedViews(
  project: string,
  type: WorkItemType,
  url: ExplorerUrl,
  first: Result<SavedView[]>,
) {
  const client = useQueryClient();
  const queryKey = ['saved-views', project, type.key];
  const { data } = useQuery({
    queryKey,
    queryFn: ({ signal }) =>
      readResult<SavedView[]>(
        `/api/${encodeURIComponent(project)}/saved-views?type=${encodeURIComponent(type.key)}`,
        signal,
      ),
    initialData: first,
    staleTime: 60_000,
    retry: false,
  });
  const views = data.ok ? data.value : [];
  const open = views.find((view) => view.id === url.view) ?? null;
  const query = viewQueryOf(url);
  return {
    views,
    open,
    query,
    isGone: url.view !== '' && data.ok && open === null,
    isEdited: open !== null && viewQueryOf({ ...url, ...viewParts(open.query) }) !== query,
    hasFailed: !data.ok,
    reload: () => client.invalidateQueries({ queryKey }),
  };
}
