// Reads later pages of the list over the GET route; the first one comes with the document.
import { readResult } from '@/components/field/read-result';
import type { Result } from '@/lib/errors/result';
import type { WorkItemPage } from '@/lib/work-item/work-item';
import type { ListQuery } from './list-query';

/** Gives one page of a type's items in the space `project` (its slug or key). */
export function fetchPage(
  project: string,
  query: ListQuery,
  signal: AbortSignal,
): Promise<Result<WorkItemPage>> {
  const parameters = new URLSearchParams({
    type: query.typeKey,
    name: query.name,
    page: String(query.pageNum),
    size: String(query.pageSize),
  });
  return readResult(`/api/${encodeURIComponent(project)}/work-items?${parameters}`, signal);
}
