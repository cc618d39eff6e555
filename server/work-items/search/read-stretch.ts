// A stretch of rows of any size up to 200, from lists whose own pages may be smaller. Called by explore.ts.
import { ok, type Result } from '@/lib/errors/result';
import type { Actor } from '../../actor';
import type { WorkItemPage } from '../../open-api/work-items';
import type { Services } from '../../services';
import { PAGE_MAX } from './door';
import { type PageInput, readAtDoor } from './read-at-door';

/** As readAtDoor, for pages larger than the door's own; `pageSize` is then a multiple of it. */
export async function readStretch(
  actor: Actor,
  services: Services,
  input: PageInput,
): Promise<Result<WorkItemPage>> {
  const callMax = PAGE_MAX[input.door.kind];
  if (input.pageSize <= callMax) return readAtDoor(actor, services, input);
  const calls = Math.ceil(input.pageSize / callMax);
  const firstPage = (input.pageNum - 1) * calls + 1;
  const read = (step: number) =>
    readAtDoor(actor, services, { ...input, pageNum: firstPage + step, pageSize: callMax });
  const first = await read(0);
  if (!first.ok) return first;
  // Calls behind the end would only cost.
  const left = Math.ceil(first.value.total / callMax) - (firstPage - 1) - 1;
  const rest = await Promise.all(
    Array.from({ length: Math.max(0, Math.min(calls - 1, left)) }, (_, step) => read(step + 1)),
  );
  const items = [...first.value.items];
  for (const result of rest) {
    if (!result.ok) return result;
    items.push(...result.value.items);
  }
  return ok({ items, total: first.value.total });
}
