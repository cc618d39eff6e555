// The selected items as the wizard's first step lists them. Called by its GET route.
import type { SelectedItem } from '@/lib/bulk-edit/selected-item';
import { ok, type Result } from '@/lib/errors/result';
import type { Actor } from '../actor';
import { told } from '../fail';
import { readTypeMetadata } from '../metadata';
import type { Services } from '../services';
import { decodeWorkItem } from '../work-items/decode';
import { readItems } from './read-items';

/** The items found, in the order of `ids`; those deleted, of another type or space, or hidden are missing. */
export async function readSelection(
  actor: Actor,
  services: Services,
  input: { typeName: string; ids: number[] },
): Promise<Result<SelectedItem[]>> {
  const metadata = await readTypeMetadata(actor, services, input.typeName);
  if (!metadata.ok) return metadata;
  const caller = { userKey: actor.userKey, priority: 'interactive' as const };
  const { projectKey } = actor;
  const typeKey = metadata.value.type.key;
  const read = told(
    await readItems(services, caller, { projectKey, typeKey, ids: input.ids, fieldKeys: [] }),
  );
  if (!read.ok) return read;
  const statusFields = metadata.value.fields.filter((field) => field.key === 'work_item_status');
  return ok(
    input.ids.flatMap((id) => {
      const stored = read.value.get(id);
      if (!stored) return [];
      const { name, statusLabel, isTerminated } = decodeWorkItem(stored, statusFields, services.zone);
      return [{ id, name, statusLabel, isTerminated }];
    }),
  );
}
