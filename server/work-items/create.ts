// Creates an item and reads it back. Called by the createWorkItem action.
import { ok, type Result } from '@/lib/errors/result';
import type { FieldValue } from '@/lib/fields/field-value';
import { codecFor } from '@/lib/fields/registry';
import type { Actor } from '../actor';
import { fail, told } from '../fail';
import { readTypeMetadata } from '../metadata';
import { createWorkItem as createByApi } from '../open-api/work-items';
import type { Services } from '../services';
import { storedValueOf } from './decode';
import { refusedValue } from './plan-fields';
import { readStored } from './read';
import { beginWrite, endWrite, renewKey } from './write-journal';

export type CreateInput = {
  typeName: string;
  name: string;
  templateId: number | null;
  values: Record<string, FieldValue>;
};

/** `notStored`: keys of fields that were accepted but read back as something else. */
export type Created = { id: number; notStored: string[] };

/** Creates the item with the given values; the platform's own required fields are checked by us, because it only does when asked. */
export async function createWorkItem(
  actor: Actor,
  services: Services,
  input: CreateInput,
): Promise<Result<Created>> {
  const metadata = await readTypeMetadata(actor, services, input.typeName);
  if (!metadata.ok) return metadata;
  const { type, fields } = metadata.value;
  const sent = [];
  for (const [fieldKey, value] of Object.entries(input.values)) {
    const field = fields.find((entry) => entry.key === fieldKey);
    if (!field) return fail('invalid', 'fieldGone', { fieldKey });
    if (field.key === 'name') return fail('invalid', 'readOnlyField', { fieldKey });
    const refused = refusedValue(field, value, metadata.value.roles);
    if (refused) return refused;
    if (value.kind !== 'empty') sent.push({ field, codec: codecFor(field.typeKey), value });
  }
  const caller = { userKey: actor.userKey, priority: 'interactive' as const };
  const write = await beginWrite(services, actor, {
    typeKey: type.key,
    workItemId: 0,
    changes: sent.map(({ field, value }) => ({
      fieldKey: field.key,
      before: { kind: 'empty' },
      after: value,
    })),
  });
  const created = told(
    await createByApi(services.api, caller, {
      projectKey: actor.projectKey,
      typeKey: type.key,
      name: input.name,
      templateId: input.templateId ?? undefined,
      fields: sent.map(({ field, codec, value }) => ({
        fieldKey: field.key,
        value: codec.encode(value, { zone: services.zone }),
      })),
      idempotencyKey: write.idempotencyKey,
      onNewKey: (key) => renewKey(services, write, key),
    }),
  );
  const isUnknown = !created.ok && created.error.kind === 'unknown-outcome';
  await endWrite(services, write, created.ok ? 'accepted' : isUnknown ? 'unknown' : 'refused');
  if (!created.ok) return created;
  const stored = await readStored(actor, services, type.key, created.value);
  if (!stored.ok) return stored;
  const notStored = sent
    .filter(
      ({ field, codec, value }) => !codec.same(storedValueOf(stored.value, field, services.zone), value),
    )
    .map(({ field }) => field.key);
  return ok({ id: created.value, notStored });
}
