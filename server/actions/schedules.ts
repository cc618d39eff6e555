'use server';
// Writes of schedules. The action checks session and input by itself and calls one use case.
import { z } from 'zod';
import type { Result } from '@/lib/errors/result';
import type { Draft, DraftChange } from '@/lib/schedule/draft';
import { draftChangeSchema, draftSchema } from '@/lib/schedule/plan-schema';
import type { PublishAnswer } from '@/lib/schedule/publish';
import type { ScheduleSettings } from '@/lib/schedule/settings';
import { settingsSchema } from '@/lib/schedule/settings-schema';
import type { DraftHead, DraftSave } from '@/lib/schedule/stored-draft';
import {
  copyDraft as copyByUseCase,
  deleteDraft as deleteByUseCase,
  renameDraft as renameByUseCase,
  saveDraft as saveByUseCase,
} from '../schedules/drafts';
import { publishSchedules as publishByUseCase } from '../schedules/publish';
import { type SettingsSave, saveSettings } from '../schedules/settings';
import { getServices } from '../services';
import { parseForActor } from './checked';
import { projectName, typeName } from './input';

/** More changes than anybody reviews; keeps a row of the database in bounds. */
const CHANGES_MAX = 5000;

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
  undoOf: z.uuid().exactOptional(),
});

/** Publishes schedule changes of one type, at most one a node; see the use case for what is sent and what is not. */
export async function publishSchedules(input: {
  project: string;
  typeKey: string;
  changes: DraftChange[];
  /** The publish that these changes take back; see GET publishes/{id}/undo. */
  undoOf?: string;
}): Promise<Result<PublishAnswer>> {
  const checked = await parseForActor(publishInput, input);
  if (!checked.ok) return checked;
  const { project: _, typeKey, ...rest } = checked.value.input;
  return publishByUseCase(checked.value.actor, getServices(), { typeName: typeKey, ...rest });
}

const draftName = z.string().trim().max(80);
const whatIfName = draftName.min(1);

const saveInput = z.object({
  project: projectName,
  board: typeName,
  name: draftName,
  version: z.int().positive().nullable(),
  changes: draftSchema.refine((changes) => Object.keys(changes).length <= CHANGES_MAX),
});

/** Saves a draft over the version that was read; `newer` gives the later one instead. `version` null: the first save. */
export async function saveDraft(input: {
  project: string;
  board: string;
  /** Empty = the board's own draft. */
  name: string;
  version: number | null;
  changes: Draft;
}): Promise<Result<DraftSave>> {
  const checked = await parseForActor(saveInput, input);
  if (!checked.ok) return checked;
  const { board: boardKey, name, version, changes } = checked.value.input;
  return saveByUseCase(checked.value.actor, getServices(), { boardKey, name, version, changes });
}

const nameInput = z.object({ project: projectName, id: z.uuid(), name: whatIfName });

/** Gives a what-if draft another name. */
export async function renameDraft(input: z.input<typeof nameInput>): Promise<Result<DraftHead>> {
  const checked = await parseForActor(nameInput, input);
  return checked.ok ? renameByUseCase(checked.value.actor, getServices(), checked.value.input) : checked;
}

/** Keeps a copy of a draft under a name of its own. */
export async function copyDraft(input: z.input<typeof nameInput>): Promise<Result<DraftHead>> {
  const checked = await parseForActor(nameInput, input);
  return checked.ok ? copyByUseCase(checked.value.actor, getServices(), checked.value.input) : checked;
}

const deleteInput = z.object({ project: projectName, id: z.uuid() });

/** Forgets a draft for good. */
export async function deleteDraft(input: z.input<typeof deleteInput>): Promise<Result<null>> {
  const checked = await parseForActor(deleteInput, input);
  return checked.ok ? deleteByUseCase(checked.value.actor, getServices(), checked.value.input.id) : checked;
}

const settingsInput = z.object({
  project: projectName,
  settings: settingsSchema,
  version: z.int().nonnegative(),
});

/** Saves working days and capacities of the space over the version that was read. */
export async function saveScheduleSettings(input: {
  project: string;
  settings: ScheduleSettings;
  version: number;
}): Promise<Result<SettingsSave>> {
  const checked = await parseForActor(settingsInput, input);
  if (!checked.ok) return checked;
  return saveSettings(checked.value.actor, getServices(), checked.value.input);
}
