'use server';
// Writes of single items. Each action checks session and input by itself and calls one use case.
import { z } from 'zod';
import type { Result } from '@/lib/errors/result';
import { type EndReason, restoreReasons, terminateReasons } from '@/lib/work-item/end-reason';
import type { NodeFormOutcome } from '@/lib/work-item/node-form';
import type { FieldChange, SaveOutcome, WorkItemDetail } from '@/lib/work-item/work-item';
import { getServices } from '../services';
import { type Created, createWorkItem as createByUseCase } from '../work-items/create';
import { endWorkItem as endByUseCase } from '../work-items/end-item';
import { saveNodeForm as saveNodeFormByUseCase } from '../work-items/node-form';
import { saveWorkItem as saveByUseCase } from '../work-items/save';
import { parseForActor } from './checked';
import { fieldKey, fieldValue, projectName, seenValue, typeName, workItemId } from './input';

const saveInput = z.object({
  project: projectName,
  typeKey: typeName,
  id: workItemId,
  changes: z
    .array(z.object({ fieldKey, base: seenValue, after: fieldValue }))
    .min(1)
    .max(200)
    .refine((changes) => new Set(changes.map((change) => change.fieldKey)).size === changes.length),
});

/** Saves the changed fields of one item; see the use case for what is sent and what is not. */
export async function saveWorkItem(input: {
  project: string;
  typeKey: string;
  id: number;
  changes: FieldChange[];
}): Promise<Result<SaveOutcome>> {
  const checked = await parseForActor(saveInput, input);
  if (!checked.ok) return checked;
  const { actor, input: parsed } = checked.value;
  return saveByUseCase(actor, getServices(), {
    typeName: parsed.typeKey,
    id: parsed.id,
    changes: parsed.changes,
  });
}

const createInput = z.object({
  project: projectName,
  typeKey: typeName,
  name: z.string().trim().min(1).max(255),
  templateId: z.number().int().positive().nullable(),
  values: z.record(fieldKey, fieldValue),
});

/** Creates one item and reads it back. */
export async function createWorkItem(input: {
  project: string;
  typeKey: string;
  name: string;
  templateId: number | null;
  values: z.infer<typeof createInput>['values'];
}): Promise<Result<Created>> {
  const checked = await parseForActor(createInput, input);
  if (!checked.ok) return checked;
  const { actor, input: parsed } = checked.value;
  return createByUseCase(actor, getServices(), {
    typeName: parsed.typeKey,
    name: parsed.name,
    templateId: parsed.templateId,
    values: parsed.values,
  });
}

const endInput = z.object({
  project: projectName,
  typeKey: typeName,
  id: workItemId,
  isTerminating: z.boolean(),
  reason: z.enum([...terminateReasons, ...restoreReasons]),
  words: z.string().max(2000),
});

/** Terminates or restores one item, with a reason, and gives it as it is read back. */
export async function endWorkItem(input: {
  project: string;
  typeKey: string;
  id: number;
  isTerminating: boolean;
  reason: EndReason;
  words: string;
}): Promise<Result<WorkItemDetail>> {
  const checked = await parseForActor(endInput, input);
  if (!checked.ok) return checked;
  const { typeKey, ...rest } = checked.value.input;
  return endByUseCase(checked.value.actor, getServices(), { typeName: typeKey, ...rest });
}

const nodeFormInput = saveInput.extend({ nodeId: z.string().min(1).max(128) });

/** Saves changed fields of one node's own form, as verified as a save of the item. */
export async function saveNodeForm(input: {
  project: string;
  typeKey: string;
  id: number;
  nodeId: string;
  changes: FieldChange[];
}): Promise<Result<NodeFormOutcome>> {
  const checked = await parseForActor(nodeFormInput, input);
  if (!checked.ok) return checked;
  const { typeKey, id, nodeId, changes } = checked.value.input;
  const { actor } = checked.value;
  return saveNodeFormByUseCase(actor, getServices(), { typeName: typeKey, id, nodeId, changes });
}
