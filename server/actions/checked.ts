// The two checks that every action makes by itself: the shape of its input, and who is signed in for which space.
import type { z } from 'zod';
import type { AppError } from '@/lib/errors/app-error';
import { ok, type Result } from '@/lib/errors/result';
import type { Actor } from '../actor';
import { fail } from '../fail';
import { actorForRequest } from '../session';

/** The input as the schema knows it; a body that is not what the action expects is `invalid`, on its field where there is one. */
export function parseInput<T>(schema: z.ZodType<T>, input: unknown): Result<T> {
  const parsed = schema.safeParse(input);
  if (parsed.success) return ok(parsed.data);
  const path = parsed.error.issues[0]?.path ?? [];
  return fail('invalid', 'invalidInput', { fieldKey: path.length > 0 ? path.join('.') : undefined });
}

/** Parsed input together with the person acting in the space it names. */
export async function parseForActor<T extends { project: string }>(
  schema: z.ZodType<T>,
  input: unknown,
): Promise<Result<{ actor: Actor; input: T }, AppError>> {
  const parsed = parseInput(schema, input);
  if (!parsed.ok) return parsed;
  const actor = await actorForRequest(parsed.value.project);
  return actor.ok ? ok({ actor: actor.value, input: parsed.value }) : actor;
}
