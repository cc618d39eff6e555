// Reads the values of search conditions; a wrong shape is refused with 20069.
import { isMilliseconds } from '../fields/time-family';
import { refuse } from '../http/refusal';
import type { Json } from '../json-value';

function malformed(key: string): never {
  return refuse(20069, `search param [${key}] value is wrong`);
}

/** A text. */
export function textValue(key: string, value: Json | undefined): string {
  return typeof value === 'string' ? value : malformed(key);
}

/** A number. */
export function numberValue(key: string, value: Json | undefined): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : malformed(key);
}

/** An instant with 13 digits. */
export function timeValue(key: string, value: Json | undefined): number {
  return isMilliseconds(value) ? value : malformed(key);
}

/** True or false. */
export function boolValue(key: string, value: Json | undefined): boolean {
  return typeof value === 'boolean' ? value : malformed(key);
}

/** A list of texts, not empty. */
export function textList(key: string, value: Json | undefined): string[] {
  if (!Array.isArray(value) || value.length === 0) return malformed(key);
  return value.map((entry) => (typeof entry === 'string' ? entry : malformed(key)));
}

/** A list of ids, not empty. */
export function idValues(key: string, value: Json | undefined): number[] {
  if (!Array.isArray(value) || value.length === 0) return malformed(key);
  return value.map((entry) =>
    typeof entry === 'number' && Number.isSafeInteger(entry) ? entry : malformed(key),
  );
}
