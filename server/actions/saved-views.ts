'use server';
// Writes of the explorer's saved views. Each action checks session and input by itself and calls one use case.
import { z } from 'zod';
import type { Result } from '@/lib/errors/result';
import type { SavedView, ViewDraft } from '@/lib/work-item/saved-view';
import { viewDraft } from '@/lib/work-item/view-draft';
import {
  changeView as changeByUseCase,
  dropView as dropByUseCase,
  keepView as keepByUseCase,
} from '../saved-views/keep';
import { getServices } from '../services';
import { parseForActor } from './checked';
import { projectName, typeName } from './input';

const place = z.object({ project: projectName, id: z.uuid() });
const keepInput = place.extend({ typeKey: typeName, ...viewDraft.shape });
const changeInput = place.extend(viewDraft.shape);

/** Keeps a new view; `id` is a fresh UUID of the browser. */
export async function keepView(
  input: { project: string; id: string; typeKey: string } & ViewDraft,
): Promise<Result<SavedView>> {
  const checked = await parseForActor(keepInput, input);
  if (!checked.ok) return checked;
  return keepByUseCase(checked.value.actor, getServices(), checked.value.input);
}

/** Replaces the person's own view. */
export async function changeView(
  input: { project: string; id: string } & ViewDraft,
): Promise<Result<SavedView>> {
  const checked = await parseForActor(changeInput, input);
  if (!checked.ok) return checked;
  const { id, name, scope, query } = checked.value.input;
  return changeByUseCase(checked.value.actor, getServices(), { id, name, scope, query });
}

/** Deletes the person's own view. */
export async function dropView(input: { project: string; id: string }): Promise<Result<null>> {
  const checked = await parseForActor(place, input);
  if (!checked.ok) return checked;
  return dropByUseCase(checked.value.actor, getServices(), checked.value.input.id);
}
