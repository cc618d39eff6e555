// What a JSON document can hold, and the few tests every reader of one needs. Used all over the sandbox.

/** Any value that JSON can carry. */
export type Json = string | number | boolean | null | Json[] | JsonRecord;

/** A JSON object; a member that is missing reads as `undefined`. */
export interface JsonRecord {
  [member: string]: Json | undefined;
}

/** True for a JSON object, false for lists and null. */
export function isRecord(value: unknown): value is JsonRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** True when both documents say the same, whatever the order of object members; a missing member equals one that is `undefined`. */
export function sameJson(left: Json | undefined, right: Json | undefined): boolean {
  if (left === right) return true;
  if (Array.isArray(left) && Array.isArray(right)) {
    return left.length === right.length && left.every((entry, index) => sameJson(entry, right[index]));
  }
  if (!isRecord(left) || !isRecord(right)) return false;
  const keys = new Set([...Object.keys(left), ...Object.keys(right)]);
  for (const key of keys) if (!sameJson(left[key], right[key])) return false;
  return true;
}
