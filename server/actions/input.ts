// Schemas of what the browser may send to an action or route. Shapes only: whether a value fits its field is checked against metadata.
import { z } from 'zod';
import type { FieldValue } from '@/lib/fields/field-value';

export const projectName = z
  .string()
  .min(1)
  .max(64)
  .regex(/^[\w-]+$/);
export const typeName = z
  .string()
  .min(1)
  .max(64)
  .regex(/^[\w-]+$/);
export const fieldKey = z
  .string()
  .min(1)
  .max(128)
  .regex(/^[\w-]+$/);
export const workItemId = z.number().int().positive().max(Number.MAX_SAFE_INTEGER);
export const userKey = z.string().regex(/^\d{1,32}$/);

/** A path inside this site. Printable ASCII only: browsers drop tabs and line breaks, so `/<tab>/host` would lead away. */
export const innerPath = z
  .string()
  .regex(/^\/(?![/\\])[\x21-\x5b\x5d-\x7e]*$/)
  .max(2000);

const optionRef = z.object({ id: z.string().min(1).max(200), label: z.string().max(1000) });
const text = z.string().max(200_000);
const day = z.number().int();
const list = <T extends z.ZodType>(entry: T) => z.array(entry).max(1000);

/** A field value as the browser sends it; `unreadable` and the read-only kinds cannot be sent. */
export const fieldValue: z.ZodType<FieldValue> = z.lazy(() =>
  z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('empty') }),
    z.object({ kind: z.literal('text'), text }),
    z.object({ kind: z.literal('texts'), texts: list(text) }),
    z.object({ kind: z.literal('richText'), text, isFormatted: z.literal(false) }),
    z.object({ kind: z.literal('option'), option: optionRef }),
    z.object({ kind: z.literal('options'), options: list(optionRef) }),
    z.object({ kind: z.literal('path'), path: z.array(optionRef).min(1).max(20) }),
    z.object({ kind: z.literal('paths'), paths: list(z.array(optionRef).min(1).max(20)) }),
    z.object({ kind: z.literal('person'), userKey }),
    z.object({ kind: z.literal('people'), userKeys: list(userKey) }),
    z.object({ kind: z.literal('date'), day, msOfDay: z.number().int().min(0).max(90_000_000) }),
    z.object({
      kind: z.literal('dayRange'),
      startDay: day,
      endDay: day,
      startMsOfDay: z.number().int().min(0).max(90_000_000),
      endMsToMidnight: z.number().int().min(1).max(90_000_000),
    }),
    z.object({ kind: z.literal('number'), value: z.number() }),
    z.object({ kind: z.literal('bool'), value: z.boolean() }),
    z.object({ kind: z.literal('workItem'), id: workItemId }),
    z.object({ kind: z.literal('workItems'), ids: list(workItemId) }),
    z.object({
      kind: z.literal('roles'),
      roles: list(z.object({ roleId: z.string().min(1).max(128), ownerKeys: list(userKey) })),
    }),
    z.object({
      kind: z.literal('groups'),
      rows: list(list(z.object({ fieldKey, typeKey: z.string().max(64), value: fieldValue }))),
    }),
    z.object({ kind: z.literal('signal'), state: z.enum(['passed', 'failed']) }),
  ]),
);

/** What was on the screen when the person began; any kind, because read-only values are compared too. */
export const seenValue: z.ZodType<FieldValue> = z.union([
  fieldValue,
  z.object({ kind: z.literal('richText'), text, isFormatted: z.boolean() }),
  z.object({ kind: z.literal('files'), names: list(text) }),
  z.object({ kind: z.literal('flag'), isOn: z.boolean(), reason: text }),
  z.object({ kind: z.literal('unreadable'), raw: z.unknown() }),
]);
