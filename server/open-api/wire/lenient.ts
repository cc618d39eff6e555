// Readers for what the service leaves out or spells in several ways (pitfalls.md section 5). Used by every resource file.
import { z } from 'zod';

/** A list where absent and null mean empty. */
export function listOf<T extends z.ZodType>(item: T) {
  return z
    .array(item)
    .nullish()
    .transform((list) => list ?? []);
}

/** Text where absent and null mean empty; a number (an id the service writes both ways) becomes its digits. */
export const text = z
  .union([z.string(), z.number()])
  .nullish()
  .transform((value) => (value === null || value === undefined ? '' : String(value)));

/** Text that identifies something, so it must be there. */
export const key = z
  .union([z.string(), z.number()])
  .transform((value) => String(value))
  .refine((value) => value !== '', 'is empty');

/** A whole-number id given as a number or as digits; one a JS number cannot hold exactly is refused. */
export const integerId = z
  .union([z.number(), z.string().regex(/^\d+$/).transform(Number)])
  .refine((value) => Number.isSafeInteger(value) && value > 0, 'is not an exact positive integer');

/** Epoch milliseconds; absent, null and 0 mean not set. */
export const instantMs = z
  .number()
  .nullish()
  .transform((value) => value || null);

/** A plain flag: absent and null mean false. */
export const flag = z
  .boolean()
  .nullish()
  .transform((value) => value ?? false);

/** `1` or true = yes, `2` or false = no. What absence means differs by member. */
export function oneOrTwo(whenAbsent: boolean) {
  return z
    .union([z.boolean(), z.number()])
    .nullish()
    .transform((value) =>
      value === null || value === undefined ? whenAbsent : value === true || value === 1,
    );
}

/** One of the documented small numbers as a word; absent and unknown ones become `otherwise`. */
export function codeWord<W extends string, O extends string | null>(words: Record<number, W>, otherwise: O) {
  return z
    .number()
    .nullish()
    .transform((code): W | O =>
      code === null || code === undefined ? otherwise : (words[code] ?? otherwise),
    );
}
