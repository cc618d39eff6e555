// Every address the list leads to, in one place.
import type { WorkItemType } from '@/lib/work-item/work-item';

/** What names a type in our URLs: its readable name where the space gave one. */
export function typeSlug(type: WorkItemType): string {
  return type.apiName || type.key;
}

/** The list of a type. */
export function listPath(project: string, type: WorkItemType): string {
  return `/${project}/work-items?type=${encodeURIComponent(typeSlug(type))}`;
}

/** The editor of an item. */
export function itemPath(project: string, type: WorkItemType, id: number): string {
  return `/${project}/work-items/${encodeURIComponent(typeSlug(type))}/${id}`;
}

/** The form for a new item. */
export function newItemPath(project: string, type: WorkItemType): string {
  return `/${project}/work-items/${encodeURIComponent(typeSlug(type))}/new`;
}

/** A page that works on a selection; `parameters` are made by selection-link.ts. */
export function selectionPath(
  project: string,
  target: 'bulk-edits/new' | 'schedule',
  type: WorkItemType,
  parameters: Record<string, string>,
): string {
  return `/${project}/${target}?${new URLSearchParams({ type: typeSlug(type), ...parameters })}`;
}
