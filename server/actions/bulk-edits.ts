'use server';
// Starting and controlling bulk edits, and their recipes. Each action checks session and input by itself and calls one use case.
import type { Change } from '@/lib/bulk-edit/change';
import type { RunState } from '@/lib/bulk-edit/run-state';
import type { Result } from '@/lib/errors/result';
import { type Control, controlRun } from '../bulk-edits/control';
import {
  deleteRecipe as deleteByUseCase,
  noteRecipeUse as noteByUseCase,
  renameRecipe as renameByUseCase,
  saveRecipe as saveByUseCase,
} from '../bulk-edits/recipes';
import { startBulkEdit as startByUseCase } from '../bulk-edits/start';
import { getServices } from '../services';
import { controlInput, recipeInput, recipeNameInput, startInput } from './bulk-edit-input';
import { parseForActor } from './checked';

type RunRef = { project: string; id: string };

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

async function control(input: RunRef, wanted: Control): Promise<Result<RunState>> {
  const checked = await parseForActor(controlInput, input);
  if (!checked.ok) return checked;
  const { id } = checked.value.input;
  return controlRun(checked.value.actor, getServices(), { id, control: wanted });
}

/** Sends nothing more for now; what is under way is verified first. */
export async function pauseBulkEdit(input: RunRef): Promise<Result<RunState>> {
  return control(input, 'pause');
}

/** Goes on with a paused run, takes a wish to pause or stop back, or begins a scheduled run now. */
export async function resumeBulkEdit(input: RunRef): Promise<Result<RunState>> {
  return control(input, 'resume');
}

/** Ends a run for good after the requests under way are verified; what was not sent stays as it is. */
export async function stopBulkEdit(input: RunRef): Promise<Result<RunState>> {
  return control(input, 'stop');
}

/** Keeps changes under a name; the person's own recipe of that name is replaced. */
export async function saveRecipe(input: {
  project: string;
  typeKey: string;
  name: string;
  changes: Change[];
}): Promise<Result<{ id: string }>> {
  const checked = await parseForActor(recipeInput, input);
  if (!checked.ok) return checked;
  const { typeKey: typeName, name, changes } = checked.value.input;
  return saveByUseCase(checked.value.actor, getServices(), { typeName, name, changes });
}

/** Gives a recipe of the person's own another name. */
export async function renameRecipe(input: RunRef & { name: string }): Promise<Result<null>> {
  const checked = await parseForActor(recipeNameInput, input);
  if (!checked.ok) return checked;
  const { id, name } = checked.value.input;
  return renameByUseCase(checked.value.actor, getServices(), { id, name });
}

/** Remembers that a recipe was used, so that it is offered first. */
export async function noteRecipeUse(input: RunRef): Promise<Result<null>> {
  const checked = await parseForActor(controlInput, input);
  if (!checked.ok) return checked;
  return noteByUseCase(checked.value.actor, getServices(), checked.value.input.id);
}

/** Deletes a recipe of the person's own. */
export async function deleteRecipe(input: RunRef): Promise<Result<null>> {
  const checked = await parseForActor(controlInput, input);
  if (!checked.ok) return checked;
  return deleteByUseCase(checked.value.actor, getServices(), checked.value.input.id);
}
