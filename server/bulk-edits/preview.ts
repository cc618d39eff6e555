// Plans a bulk edit of a scope from freshly read values. Called by POST …/bulk-edits/preview.
import type { Change } from '@/lib/bulk-edit/change';
import type { PlanPreview, PreviewProgress } from '@/lib/bulk-edit/plan-preview';
import type { ScopeSource } from '@/lib/bulk-edit/scope';
import type { Result } from '@/lib/errors/result';
import type { Actor } from '../actor';
import { readTypeMetadata } from '../metadata';
import type { Services } from '../services';
import { checkChanges } from './check-changes';
import { makePlan } from './make-plan';

/** `typeName`: key or api name. `ids` may hold repetitions; each item is planned once. */
export type PreviewInput = {
  typeName: string;
  ids: readonly number[];
  changes: Change[];
  source?: ScopeSource;
  onProgress?: (progress: PreviewProgress) => void;
};

/** What the edit would do to each item, and the stored plan's id and hash. */
export async function previewBulkEdit(
  actor: Actor,
  services: Services,
  input: PreviewInput,
): Promise<Result<PlanPreview>> {
  const metadata = await readTypeMetadata(actor, services, input.typeName);
  if (!metadata.ok) return metadata;
  const fields = checkChanges(metadata.value, input.changes);
  if (!fields.ok) return fields;
  return makePlan(actor, services, {
    metadata: metadata.value,
    changes: input.changes,
    fields: fields.value,
    source: input.source ?? { kind: 'selection' },
    origin: null,
    ids: input.ids,
    onProgress: input.onProgress,
  });
}
