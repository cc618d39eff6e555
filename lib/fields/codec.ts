// What every field family must know. One codec per family, all in lib/fields/registry.ts.
import type { Field } from './field';
import type { FieldValue } from './field-value';

/** What a codec needs besides the value: the space's zone, for the day-precise types. */
export type CodecContext = { zone: string };

/** A refusal of a value before it is sent: a key of the `fields` catalogue (`invalid.<key>`) and its values. */
export type ValueIssue = { messageKey: string; params?: Record<string, string | number> };

/**
 * Both directions, comparison and checks of one family.
 * `decode` never throws: a malformed wire value becomes `unreadable`. `encode` gives the wire shape of
 * fields.md and throws on a value of another family, which no caller can hold. `same` is semantic: options by id, lists as sets.
 */
export type FieldCodec = {
  decode(raw: unknown, context: CodecContext): FieldValue;
  encode(value: FieldValue, context: CodecContext): unknown;
  same(a: FieldValue, b: FieldValue): boolean;
  /** `stored`: what the field holds now; an option that was disabled since may stay where it is (fields.md, select). */
  validate(value: FieldValue, field: Field, stored?: FieldValue): ValueIssue | null;
};

/** True for the forms in which the wire says "nothing": absent, null, empty text, empty list. */
export function isEmptyWire(raw: unknown): boolean {
  return raw === undefined || raw === null || raw === '' || (Array.isArray(raw) && raw.length === 0);
}

/** The value as `unreadable`, kept whole so that a screen can show it. */
export function unreadable(raw: unknown): FieldValue {
  return { kind: 'unreadable', raw };
}

/** Throws: the caller encoded a value with the codec of another family. */
export function wrongFamily(value: FieldValue, family: string): never {
  throw new Error(`A ${value.kind} value cannot be written as ${family}`);
}

/** True when both lists hold the same entries, whatever their order or repetition. */
export function sameSet(a: readonly (string | number)[], b: readonly (string | number)[]): boolean {
  const left = new Set(a);
  const right = new Set(b);
  return left.size === right.size && [...left].every((entry) => right.has(entry));
}
