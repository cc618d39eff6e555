// A field's value in our own shape: plain data, the same on server and browser. Made by the codecs, shown by components/field.
import type { Day } from '@/lib/schedule/days';

/** A chosen option: `id` decides, `label` is what the platform last called it (empty when not told). */
export type OptionRef = { id: string; label: string };

/** The people of one role. `roleId` is opaque and case-sensitive. */
export type RoleOwners = { roleId: string; ownerKeys: string[] };

/** One sub-field of one row of a compound field. */
export type GroupCell = { fieldKey: string; typeKey: string; value: FieldValue };

/**
 * What a field holds. One kind per way of reading it, not per vendor type.
 * `date`: `msOfDay` is 0 for day precision. `dayRange`: both days inclusive; `startMsOfDay` 0 and
 * `endMsToMidnight` 1 are the platform's own boundaries. `unreadable`: the wire value did not have the documented shape.
 */
export type FieldValue =
  | { kind: 'empty' }
  | { kind: 'text'; text: string }
  | { kind: 'texts'; texts: string[] }
  | { kind: 'richText'; text: string; isFormatted: boolean }
  | { kind: 'option'; option: OptionRef }
  | { kind: 'options'; options: OptionRef[] }
  | { kind: 'path'; path: OptionRef[] }
  | { kind: 'paths'; paths: OptionRef[][] }
  | { kind: 'person'; userKey: string }
  | { kind: 'people'; userKeys: string[] }
  | { kind: 'date'; day: Day; msOfDay: number }
  | { kind: 'dayRange'; startDay: Day; endDay: Day; startMsOfDay: number; endMsToMidnight: number }
  | { kind: 'number'; value: number }
  | { kind: 'bool'; value: boolean }
  | { kind: 'workItem'; id: number }
  | { kind: 'workItems'; ids: number[] }
  | { kind: 'roles'; roles: RoleOwners[] }
  | { kind: 'groups'; rows: GroupCell[][] }
  | { kind: 'signal'; state: 'passed' | 'failed' }
  | { kind: 'files'; names: string[] }
  | { kind: 'flag'; isOn: boolean; reason: string }
  | { kind: 'unreadable'; raw: unknown };

/** The one value of every empty field. */
export const EMPTY: FieldValue = { kind: 'empty' };
