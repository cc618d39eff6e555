// Publishes a draft. Called by the publishSchedules action; design.md section 4.
import { ok, type Result } from '@/lib/errors/result';
import type { DraftChange } from '@/lib/schedule/draft';
import type { PublishAnswer } from '@/lib/schedule/publish';
import type { Actor } from '../actor';
import { findType } from '../metadata';
import type { Services } from '../services';
import { beginPublish, loadChanges } from './publish/journal';
import { outcomeOf, runPublish } from './publish/run-publish';
import { PACE, type Pace } from './publish/step';

/**
 * Sends each change whose base is still stored and says what was read back; see `ChangeOutcome`. A change that fails
 * does not stop the others. Sending the same changes twice sends nothing the second time: they are already so. Should
 * this process die, a worker settles what it began.
 */
export async function publishSchedules(
  actor: Actor,
  services: Services,
  input: { typeName: string; changes: readonly DraftChange[]; undoOf?: string },
  pace: Pace = PACE,
): Promise<Result<PublishAnswer>> {
  const type = await findType(actor, services, input.typeName);
  if (!type.ok) return type;
  const { id } = await beginPublish(services, actor, {
    typeKey: type.value.key,
    changes: input.changes,
    undoOf: input.undoOf ?? null,
  });
  const { items } = await runPublish(services, id, pace);
  const outcomes = (await loadChanges(services, id)).map(outcomeOf);
  return ok({ publishId: id, outcomes, items });
}
