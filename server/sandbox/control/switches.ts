// Switches of behaviour that control may set and show, with their wire names.
import type { Switches } from '../http/endpoint';
import { isRecord, type Json, type JsonRecord } from '../json-value';

const flags = {
  drops_silently: 'dropsSilently',
  enforces_limits: 'enforcesLimits',
  is_licence_used_up: 'isLicenceUsedUp',
} as const;
const numbers = { search_cap: 'searchCap', view_cap: 'viewCap' } as const;
const lists = {
  intercepted_field_keys: 'interceptedFieldKeys',
  disabled_option_ids: 'disabledOptionIds',
  denied_interfaces: 'deniedInterfaces',
  uninstalled_spaces: 'uninstalledSpaces',
  removed_config_keys: 'removedConfigKeys',
  lost_workflow_item_ids: 'lostWorkflowItemIds',
  other_tenant_item_ids: 'otherTenantItemIds',
} as const;

/** The switches as control shows them. */
export function showSwitches(switches: Switches): JsonRecord {
  const shown: JsonRecord = {};
  for (const [name, key] of Object.entries(flags)) shown[name] = switches[key];
  for (const [name, key] of Object.entries(lists)) shown[name] = switches[key];
  for (const [name, key] of Object.entries(numbers)) shown[name] = switches[key];
  return shown;
}

/** Sets the switches that a body names; gives the sentence that says what is wrong, or null. */
export function setSwitches(switches: Switches, body: Json | undefined): string | null {
  if (!isRecord(body)) return 'the body must be a JSON object';
  for (const name of Object.keys(body)) {
    if (![flags, lists, numbers].some((known) => Object.hasOwn(known, name)))
      return `there is no switch ${name}`;
  }
  for (const [name, key] of Object.entries(flags)) {
    const value = body[name];
    if (value === undefined) continue;
    if (typeof value !== 'boolean') return `${name} is true or false`;
    switches[key] = value;
  }
  for (const [name, key] of Object.entries(numbers)) {
    const value = body[name];
    if (value === undefined) continue;
    if (typeof value !== 'number' || !Number.isInteger(value) || value < 0)
      return `${name} is a whole number`;
    switches[key] = value;
  }
  for (const [name, key] of Object.entries(lists)) {
    const value = body[name];
    if (value === undefined) continue;
    if (!Array.isArray(value) || !value.every((entry) => typeof entry === 'string'))
      return `${name} is a list of texts`;
    switches[key] = value;
  }
  return null;
}
