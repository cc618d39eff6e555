// Stores checked pairs in an item: the same for single updates, batch jobs and state forms.
import { isAdministrator, rolesOnItem } from '../auth/item-rights';
import type { Person } from '../catalogue/people';
import type { Services } from '../http/endpoint';
import { refuse } from '../http/refusal';
import type { JsonRecord } from '../json-value';
import type { ItemDraft } from '../store/change-item';
import { readRoleOwners } from './role-owners';
import { checkFieldRight, checkWritable, type ResolvedPair, storePair } from './write-pairs';

/** Checks who may write, then stores the values; a refusal leaves the draft half changed, its transaction rolls back. */
export async function storeItemPairs(
  draft: ItemDraft,
  pairs: readonly ResolvedPair[],
  actor: Person,
  services: Services,
): Promise<void> {
  const { item, config, sql } = draft;
  const rights = { isAdministrator: isAdministrator(actor, config.space), roles: rolesOnItem(actor, item) };
  for (const { field } of pairs) {
    checkWritable(field);
    if (services.switches.interceptedFieldKeys.includes(field.key)) refuse(20090);
    checkFieldRight(field, rights);
  }
  const { zone, switches } = services;
  const context = {
    space: config.space,
    type: config.type,
    sql,
    zone,
    itemId: item.id,
    switches,
  };
  // The name is kept as an attribute; the field check wants to find it among the values.
  const values: JsonRecord = { ...item.fields, name: item.name };
  for (const pair of pairs) {
    if (pair.field.key === 'role_owners')
      item.roles = readRoleOwners(pair.value ?? null, config.type, item.roles, false);
    else await storePair(values, pair, context);
  }
  const { name, ...fields } = values;
  item.name = String(name);
  item.fields = fields;
}
