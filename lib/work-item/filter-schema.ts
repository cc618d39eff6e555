// The filter as a part of what actions and routes take.
import { z } from 'zod';
import type { ItemFilter } from './filter';
import { readItemFilter } from './read-filter';

/** Reads a filter that came with a request; what `readItemFilter` refuses is refused. */
export const itemFilter: z.ZodType<ItemFilter> = z.unknown().transform((raw, context) => {
  const filter = readItemFilter(raw);
  if (filter) return filter;
  context.addIssue('no filter');
  return z.NEVER;
});
