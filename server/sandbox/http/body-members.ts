// Reads members of a request body: wrong JSON type 9999, missing 20005, bad value 20006 (conventions section 13, check 7).
// Optional members take null, "" , 0 and [] as "not given", as the first generation of the Go SDK sends them.
import { isRecord, type Json, type JsonRecord } from '../json-value';
import { refuse } from './refusal';

function wrongType(member: string): never {
  return refuse(9999, `${member} has the wrong type`);
}

function missing(member: string): never {
  return refuse(20005, `${member} is missing`);
}

/** A text member; empty when not given. */
export function optionalString(body: JsonRecord, member: string): string {
  const value = body[member] ?? '';
  return typeof value === 'string' ? value : wrongType(member);
}

/** A text member that must be there. */
export function requiredString(body: JsonRecord, member: string): string {
  return optionalString(body, member) || missing(member);
}

/** A whole number; null when not given (absent, null). Zero is kept. */
export function optionalInt(body: JsonRecord, member: string): number | null {
  const value = body[member] ?? null;
  if (value === null) return null;
  return typeof value === 'number' && Number.isSafeInteger(value) ? value : wrongType(member);
}

/** A whole number that must be there and not be 0. */
export function requiredInt(body: JsonRecord, member: string): number {
  return optionalInt(body, member) || missing(member);
}

/** A switch; false when not given. */
export function optionalBool(body: JsonRecord, member: string): boolean {
  const value = body[member] ?? false;
  return typeof value === 'boolean' ? value : wrongType(member);
}

/** A list member; null when not given. */
export function optionalList(body: JsonRecord, member: string): Json[] | null {
  const value = body[member] ?? null;
  if (value === null) return null;
  return Array.isArray(value) ? value : wrongType(member);
}

/** A list of texts; empty when not given. */
export function stringList(body: JsonRecord, member: string): string[] {
  const list = optionalList(body, member) ?? [];
  return list.map((entry) => (typeof entry === 'string' ? entry : wrongType(member)));
}

/** A list of ids; empty when not given, duplicates collapse. */
export function idList(body: JsonRecord, member: string): number[] {
  const list = optionalList(body, member) ?? [];
  const ids = list.map((entry) =>
    typeof entry === 'number' && Number.isSafeInteger(entry) ? entry : wrongType(member),
  );
  return [...new Set(ids)];
}

/** An object member; null when not given. */
export function optionalRecord(body: JsonRecord, member: string): JsonRecord | null {
  const value = body[member] ?? null;
  if (value === null) return null;
  return isRecord(value) ? value : wrongType(member);
}

/** A list of objects; null when not given. */
export function optionalRecords(body: JsonRecord, member: string): JsonRecord[] | null {
  const list = optionalList(body, member);
  return list?.map((entry) => (isRecord(entry) ? entry : wrongType(member))) ?? null;
}

/** Page number and size from 1; over the maximum is refused with `tooLargeCode`. */
export function readPage(
  body: JsonRecord,
  limits: { defaultSize: number; maxSize: number; tooLargeCode?: number },
): { pageNum: number; pageSize: number } {
  const pageNum = optionalInt(body, 'page_num') || 1;
  const pageSize = optionalInt(body, 'page_size') || limits.defaultSize;
  if (pageNum < 1 || pageSize < 1) return refuse(20006, 'page_num and page_size start at 1');
  if (pageSize > limits.maxSize)
    return refuse(limits.tooLargeCode ?? 20006, `page_size is at most ${limits.maxSize}`);
  // Past any real page: an offset that the database cannot count would be an error of ours.
  if (pageNum * pageSize > 2_000_000_000) return refuse(20006, 'page_num is too large');
  return { pageNum, pageSize };
}

/** The id in a path. */
export function pathId(params: Record<string, string>, member: string): number {
  const text = params[member] ?? '';
  const id = Number(text);
  return /^\d{1,16}$/.test(text) && Number.isSafeInteger(id) ? id : refuse(9999, `${member} is not a number`);
}
