// Every address that bulk edits lead to, in one place. `project` is the slug of the space, as in the URL.

function inSpace(project: string, rest: string): string {
  return `/${encodeURIComponent(project)}/${rest}`;
}

/** The list of a type; without one, of the space's first type. */
export function listPath(project: string, typeName?: string): string {
  return inSpace(
    project,
    typeName === undefined ? 'work-items' : `work-items?type=${encodeURIComponent(typeName)}`,
  );
}

/** The page of one item. */
export function itemPath(project: string, typeKey: string, itemId: number): string {
  return inSpace(project, `work-items/${encodeURIComponent(typeKey)}/${itemId}`);
}

/** The history of runs. */
export function historyPath(project: string): string {
  return inSpace(project, 'bulk-edits');
}

/** The page of one run. */
export function runPath(project: string, runId: string): string {
  return inSpace(project, `bulk-edits/${encodeURIComponent(runId)}`);
}

/** The route that lists runs, newest first. */
export function runsRoutePath(project: string, pageNum: number, pageSize: number): string {
  return `/api/${encodeURIComponent(project)}/bulk-edits?page=${pageNum}&size=${pageSize}`;
}

/** A route of a bulk edit's API: `preview`, an id, or an id with what is asked of it. */
export function routePath(project: string, rest: string): string {
  return `/api/${encodeURIComponent(project)}/bulk-edits/${rest}`;
}
