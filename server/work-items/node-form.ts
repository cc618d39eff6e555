// Reads and saves the forms of an item's nodes: through the node call, because the item's own update accepts their fields
// and loses them (pitfalls 1.1). Called by the node-forms route and the saveNodeForm action.
import { err, ok, type Result } from '@/lib/errors/result';
import type { FieldCodec } from '@/lib/fields/codec';
import type { Field } from '@/lib/fields/field';
import { EMPTY, type FieldValue } from '@/lib/fields/field-value';
import { userKeysOf } from '@/lib/fields/keys-in-value';
import { codecFor } from '@/lib/fields/registry';
import type { NodeForm, NodeFormOutcome, NodeForms } from '@/lib/work-item/node-form';
import type { FieldChange } from '@/lib/work-item/work-item';
import type { Actor } from '../actor';
import { fail, told } from '../fail';
import { readTypeMetadata } from '../metadata';
import { getWorkflow, updateNode } from '../open-api/workflow';
import { findPeople } from '../people';
import type { Services } from '../services';
import { refusedValue } from './plan-fields';
import { readStored } from './read';
import { LOOK_AGAIN_AFTER_MS, pause } from './read-back';
import { nodesOfTemplate } from './template-nodes';
import { beginWrite, endWrite, renewKey } from './write-journal';

type ItemName = { typeName: string; id: number };

/** Whether stored rich text is formatted is not told for node forms, so only an empty one is safe to write as plain text. */
function protectedValue(value: FieldValue): FieldValue {
  return value.kind === 'richText' ? { ...value, isFormatted: true } : value;
}

async function readForms(
  actor: Actor,
  services: Services,
  typeKey: string,
  id: number,
): Promise<Result<NodeForm[]>> {
  const stored = await readStored(actor, services, typeKey, id);
  if (!stored.ok) return stored;
  if (stored.value.pattern !== 'node') return ok([]);
  const described = await nodesOfTemplate(actor, services, stored.value.templateId);
  if (!described.ok) return described;
  const flow = told(
    await getWorkflow(
      services.api,
      { userKey: actor.userKey, priority: 'interactive' },
      { projectKey: actor.projectKey, typeKey, id, pattern: 'node' },
    ),
  );
  if (!flow.ok) return flow;
  const { zone } = services;
  return ok(
    flow.value.nodes.flatMap(({ id: nodeId, name, status, formValues }) => {
      const fields = described.value.find((node) => node.id === nodeId)?.fields ?? [];
      if (fields.length === 0) return [];
      const values = Object.fromEntries(
        fields.map((field) => [
          field.key,
          protectedValue(codecFor(field.typeKey).decode(formValues[field.key], { zone })),
        ]),
      );
      return [{ nodeId, name, status, fields, values }];
    }),
  );
}

/** The forms of all nodes that have one; none for items of a state flow. */
export async function readNodeForms(
  actor: Actor,
  services: Services,
  input: ItemName,
): Promise<Result<NodeForms>> {
  const metadata = await readTypeMetadata(actor, services, input.typeName);
  if (!metadata.ok) return metadata;
  const forms = await readForms(actor, services, metadata.value.type.key, input.id);
  if (!forms.ok) return forms;
  const keys = forms.value.flatMap((form) => Object.values(form.values).flatMap(userKeysOf));
  const people = await findPeople(actor, services, keys);
  return people.ok ? ok({ forms: forms.value, people: people.value }) : people;
}

/** Saves changed fields of one node's form; see saveWorkItem for what is promised. */
export async function saveNodeForm(
  actor: Actor,
  services: Services,
  input: ItemName & { nodeId: string; changes: FieldChange[] },
): Promise<Result<NodeFormOutcome>> {
  const metadata = await readTypeMetadata(actor, services, input.typeName);
  if (!metadata.ok) return metadata;
  const typeKey = metadata.value.type.key;
  const { id, nodeId } = input;
  const readForm = async (): Promise<Result<NodeForm>> => {
    const forms = await readForms(actor, services, typeKey, id);
    if (!forms.ok) return forms;
    const form = forms.value.find((candidate) => candidate.nodeId === nodeId);
    return form ? ok(form) : fail('not-found', 'code.30011');
  };
  const before = await readForm();
  if (!before.ok) return before;

  const planned: (FieldChange & { field: Field; codec: FieldCodec; theirs: FieldValue })[] = [];
  for (const change of input.changes) {
    const field = before.value.fields.find((candidate) => candidate.key === change.fieldKey);
    if (!field) return fail('invalid', 'fieldGone', { fieldKey: change.fieldKey });
    const refused = refusedValue(field, change.after, metadata.value.roles, change.base);
    if (refused) return refused;
    const theirs = before.value.values[field.key] ?? EMPTY;
    planned.push({ ...change, field, codec: codecFor(field.typeKey), theirs });
  }
  const conflicts = planned
    .filter(({ codec, base, after, theirs }) => !codec.same(theirs, base) && !codec.same(theirs, after))
    .map(({ fieldKey, base, after, theirs }) => ({ fieldKey, base, mine: after, theirs }));
  if (conflicts.length > 0) {
    const keys = conflicts.flatMap(({ base, mine, theirs }) => [base, mine, theirs].flatMap(userKeysOf));
    const people = await findPeople(actor, services, keys);
    return people.ok ? ok({ kind: 'conflict', conflicts, people: people.value }) : people;
  }

  const toSend = planned.filter(({ codec, theirs, after }) => !codec.same(theirs, after));
  let isAnswered = true;
  if (toSend.length > 0) {
    const write = await beginWrite(services, actor, {
      typeKey,
      workItemId: id,
      changes: toSend.map(({ fieldKey, theirs, after }) => ({
        fieldKey: `node:${nodeId}:field:${fieldKey}`,
        before: theirs,
        after,
      })),
    });
    const answer = told(
      await updateNode(
        services.api,
        { userKey: actor.userKey, priority: 'interactive' },
        {
          projectKey: actor.projectKey,
          typeKey,
          id,
          nodeId,
          fields: toSend.map(({ fieldKey, codec, after }) => ({
            fieldKey,
            value: codec.encode(after, { zone: services.zone }),
          })),
          idempotencyKey: write.idempotencyKey,
          onNewKey: (key) => renewKey(services, write, key),
        },
      ),
    );
    const isLost = !answer.ok && answer.error.kind === 'unknown-outcome';
    await endWrite(services, write, answer.ok ? 'accepted' : isLost ? 'unknown' : 'refused');
    if (!answer.ok && !isLost) return answer;
    isAnswered = answer.ok;
  }
  // What was written is plain, whatever the read can tell of it.
  const isThere = (form: NodeForm, { codec, fieldKey, after }: (typeof planned)[number]) => {
    const now = form.values[fieldKey] ?? EMPTY;
    return codec.same(now.kind === 'richText' ? { ...now, isFormatted: false } : now, after);
  };
  let after: Result<NodeForm> = fail('unknown-outcome', 'lostAnswer');
  for (const waitMs of LOOK_AGAIN_AFTER_MS) {
    await pause(waitMs);
    after = await readForm();
    if (after.ok) {
      const { value } = after;
      if (planned.every((entry) => isThere(value, entry))) break;
    }
  }
  if (!after.ok)
    return err({ ...after.error, kind: 'unknown-outcome', messageKey: 'lostAnswer', retryable: false });
  const form = after.value;
  return ok({
    kind: 'saved',
    form,
    outcomes: planned.map((entry) => {
      const wasThere = entry.codec.same(entry.theirs, entry.after);
      const state = wasThere ? 'already-so' : isThere(form, entry) ? 'verified' : 'not-stored';
      return {
        fieldKey: entry.fieldKey,
        state,
        ...(state === 'not-stored' && !isAnswered ? { isUnanswered: true as const } : {}),
        before: entry.theirs,
        sent: entry.after,
        stored: form.values[entry.fieldKey] ?? EMPTY,
      };
    }),
    verifiedAtMs: services.now(),
  });
}
