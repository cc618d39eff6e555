// Reads any number of items by id, 50 a request. Called by the preview and by every verification of a run.
import { ITEMS_PER_REQUEST } from '@/lib/bulk-edit/batch-request';
import { ok, type Result } from '@/lib/errors/result';
import type { Field } from '@/lib/fields/field';
import type { Caller } from '../open-api/caller';
import type { OpenApiError } from '../open-api/open-api-error';
import type { WorkItem } from '../open-api/work-item';
import { getWorkItems } from '../open-api/work-items';
import type { Services } from '../services';

type ReadInput = {
  projectKey: string;
  typeKey: string;
  ids: readonly number[];
  fieldKeys: readonly string[];
  /** Tells formatted text from plain; ask for it by `holdRichText`, because it makes the replies longer. */
  withRichText?: boolean;
};

/** True when one of the fields may hold formatted text, which a run must not overwrite. */
export function holdRichText(fields: readonly Field[]): boolean {
  return fields.some((field) => field.typeKey === 'multi_text');
}

/** Requests under way at once: enough to use the 15 a second of the interface at the usual answer times. */
const PARALLEL_READS = 5;

/** How many items one round of parallel requests reads. */
export const READ_AT_ONCE = ITEMS_PER_REQUEST * PARALLEL_READS;

const IN_ANOTHER_SPACE = 20014;

/**
 * One request; an id of another space refuses the whole request (endpoints 5.4), so the portion is halved until the
 * stranger is alone, and left out like a deleted item.
 */
async function readPortion(
  services: Services,
  caller: Caller,
  input: ReadInput,
): Promise<Result<WorkItem[], OpenApiError>> {
  const read = await getWorkItems(services.api, caller, input);
  if (read.ok || read.error.errCode !== IN_ANOTHER_SPACE) return read;
  if (input.ids.length === 1) return ok([]);
  const half = Math.ceil(input.ids.length / 2);
  const first = await readPortion(services, caller, { ...input, ids: input.ids.slice(0, half) });
  if (!first.ok) return first;
  const second = await readPortion(services, caller, { ...input, ids: input.ids.slice(half) });
  return second.ok ? ok([...first.value, ...second.value]) : second;
}

/** The items found, by id; ids that nobody has, of another type or space, are missing. The first failure ends it. */
export async function readItems(
  services: Services,
  caller: Caller,
  input: ReadInput,
): Promise<Result<Map<number, WorkItem>, OpenApiError>> {
  const portions: number[][] = [];
  for (let start = 0; start < input.ids.length; start += ITEMS_PER_REQUEST)
    portions.push(input.ids.slice(start, start + ITEMS_PER_REQUEST));
  const items = new Map<number, WorkItem>();
  for (let start = 0; start < portions.length; start += PARALLEL_READS) {
    const round = portions.slice(start, start + PARALLEL_READS);
    const reads = await Promise.all(round.map((ids) => readPortion(services, caller, { ...input, ids })));
    for (const read of reads) {
      if (!read.ok) return read;
      for (const item of read.value) items.set(item.id, item);
    }
  }
  return ok(items);
}
