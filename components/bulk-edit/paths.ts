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

/** The wizard without items: it asks for them. */
export function newPath(project: string): string {
  return inSpace(project, 'bulk-edits/new');
}

/** The page of one run. */
export function runPath(project: string, runId: string): string {
  return inSpace(project, `bulk-edits/${encodeURIComponent(runId)}`);
}

/** The preview of a plan that was made elsewhere: an undo, a retry. */
export function planPath(project: string, typeKey: string, planId: string): string {
  const parameters = new URLSearchParams({ type: typeKey, plan: planId, step: 'preview' });
  return inSpace(project, `bulk-edits/new?${parameters}`);
}

/** The route that lists runs, newest first. */
export function runsRoutePath(project: string, parameters: string): string {
  return `/api/${encodeURIComponent(project)}/bulk-edits?${parameters}`;
}

/** A route of a bulk edit's API: `preview`, an id, or an id with what is asked of it. */
export function routePath(project: string, rest: string): string {
  return `/api/${encodeURIComponent(project)}/bulk-edits/${rest}`;
}
