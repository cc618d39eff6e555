// The nodes of an item's template with their form fields, held for a minute. Called by node forms and the activity.
import { LRUCache } from 'lru-cache';
import { ok, type Result } from '@/lib/errors/result';
import type { Field } from '@/lib/fields/field';
import type { Actor } from '../actor';
import { told } from '../fail';
import { mergeFields } from '../merge-fields';
import { onceAProcess } from '../once-a-process';
import { getTemplateNodes } from '../open-api/template-detail';
import type { Services } from '../services';

/** A node as the template describes it. */
export type NodeDescription = { id: string; name: string; fields: Field[] };

const remembered = onceAProcess(
  'work-items/template-nodes',
  () => new LRUCache<string, NodeDescription[]>({ max: 500, ttl: 60_000 }),
);

/** The nodes of the template in its order; [] for items of a state flow or without a template. */
export async function nodesOfTemplate(
  actor: Actor,
  services: Services,
  templateId: number | null,
): Promise<Result<NodeDescription[]>> {
  if (templateId === null) return ok([]);
  const cacheKey = `${actor.userKey} ${actor.projectKey} ${templateId}`;
  const known = remembered.get(cacheKey);
  if (known) return ok(known);
  const caller = { userKey: actor.userKey, priority: 'interactive' as const };
  const read = told(
    await getTemplateNodes(services.api, caller, { projectKey: actor.projectKey, templateId }),
  );
  if (!read.ok) return read;
  const nodes = read.value.map(({ id, name, form }) => ({ id, name, fields: mergeFields([], form) }));
  remembered.set(cacheKey, nodes);
  return ok(nodes);
}
