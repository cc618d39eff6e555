'use server';
// Writes of schedules. The action checks session and input by itself and calls one use case.
import { z } from 'zod';
import type { Result } from '@/lib/errors/result';
import type { DraftChange } from '@/lib/schedule/draft';
import { draftChangeSchema } from '@/lib/schedule/plan-schema';
import type { PublishAnswer } from '@/lib/schedule/publish';
import { publishSchedules as publishByUseCase } from '../schedules/publish';
import { getServices } from '../services';
import { parseForActor } from './checked';
import { projectName, typeName } from './input';

const publishInput = z.object({
  project: projectName,
  typeKey: typeName,
  changes: z
    .array(draftChangeSchema)
    .min(1)
    .max(200)
    .refine(
      (changes) =>
        new Set(changes.map(({ itemId, nodeId }) => `${itemId}/${nodeId}`)).size === changes.length,
    ),
});

/** Publishes schedule changes of one type, at most one a node; see the use case for what is sent and what is not. */
export async function publishSchedules(input: {
  project: string;
  typeKey: string;
  changes: DraftChange[];
}): Promise<Result<PublishAnswer>> {
  const checked = await parseForActor(publishInput, input);
  if (!checked.ok) return checked;
  const { actor, input: parsed } = checked.value;
  return publishByUseCase(actor, getServices(), { typeName: parsed.typeKey, changes: parsed.changes });
}
