'use server';
// Starting bulk edits. Each action checks session and input by itself and calls one use case.
import type { Result } from '@/lib/errors/result';
import { startBulkEdit as startByUseCase } from '../bulk-edits/start';
import { getServices } from '../services';
import { startInput } from './bulk-edit-input';
import { parseForActor } from './checked';

/** Starts the run of a previewed plan and gives its id; pressing twice gives the same one. `atMs`: when it is to begin. */
export async function startBulkEdit(input: {
  project: string;
  planId: string;
  hash: string;
  atMs?: number;
}): Promise<Result<{ id: string }>> {
  const checked = await parseForActor(startInput, input);
  if (!checked.ok) return checked;
  const { planId, hash, atMs } = checked.value.input;
  return startByUseCase(checked.value.actor, getServices(), { planId, hash, atMs });
}
