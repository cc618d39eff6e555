// Reads a request body as JSON, before any meaning is looked at.
import { isRecord, type Json, type JsonRecord } from '../json-value';

/** The body, or null when it is not a JSON object or holds text that no database can keep. */
export function parseBody(text: string): JsonRecord | null {
  if (text.trim() === '') return {};
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  return isRecord(value) && isStorable(value) ? value : null;
}

// NUL and lone surrogates cannot be stored as text; the vendor's gateway is assumed to turn them away too.
function isStorable(value: Json | undefined, depth = 0): boolean {
  if (depth > 60) return false;
  if (typeof value === 'string') return !value.includes('\u0000') && !/\p{Surrogate}/u.test(value);
  if (Array.isArray(value)) return value.every((entry) => isStorable(entry, depth + 1));
  if (!isRecord(value)) return true;
  return Object.entries(value).every(([key, entry]) => isStorable(key) && isStorable(entry, depth + 1));
}
