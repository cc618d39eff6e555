// A run with what its page shows around the progress. Called by the page; the polls then ask for the progress alone.
import type { RunView } from '@/lib/bulk-edit/run-view';
import { ok, type Result } from '@/lib/errors/result';
import type { Actor } from '../actor';
import { findPeopleOrLast } from '../people';
import type { Services } from '../services';
import { findRun, originOf } from './find-run';
import { findFollowUps } from './follow-ups';
import { namesInRuns } from './linked-in-plan';
import { progressOf } from './read-progress';
import { userKeysInChanges } from './user-keys';

/** The run with this id, of this space. */
export async function readRun(actor: Actor, services: Services, id: string): Promise<Result<RunView>> {
  const found = await findRun(actor, services, id);
  if (!found.ok) return found;
  const { run, plan } = found.value;
  const people = await findPeopleOrLast(actor, services, [run.startedBy, ...userKeysInChanges(plan.changes)]);
  if (!people.ok) return people;
  const { typeKey, typeName, changes, fields } = plan;
  return ok({
    id: run.id,
    typeKey,
    typeName,
    changes,
    fields,
    startedBy: run.startedBy,
    origin: originOf(plan),
    followUps: await findFollowUps(services.db, run.id),
    people: people.value,
    relatedNames: await namesInRuns(actor, services, [plan]),
    progress: await progressOf(services, found.value),
  });
}
