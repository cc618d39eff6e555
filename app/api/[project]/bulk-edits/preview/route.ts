// What a bulk edit would do to each item. A read in spirit (nothing is sent), so it is a route and not an action; POST because the ids do not fit a URL.
import type { NextRequest } from 'next/server';
import { previewInput } from '@/server/actions/bulk-edit-input';
import { parseForActor } from '@/server/actions/checked';
import { answer } from '@/server/answer';
import { previewBulkEdit } from '@/server/bulk-edits/preview';
import { resolveItems } from '@/server/bulk-edits/scope';
import { readJsonBody } from '@/server/json-body';
import { getServices } from '@/server/services';
import { streamedAnswer } from '@/server/streamed-answer';

export async function POST(
  request: NextRequest,
  context: { params: Promise<{ project: string }> },
): Promise<Response> {
  const asked = { ...(await readJsonBody(request)), ...(await context.params) };
  const checked = await parseForActor(previewInput, asked);
  if (!checked.ok) return answer(checked);
  const { actor, input } = checked.value;
  const services = getServices();
  const items = await resolveItems(actor, services, input);
  if (!items.ok) return answer(items);
  const { typeKey: typeName, changes } = input;
  return streamedAnswer(request, (onProgress) =>
    previewBulkEdit(actor, services, { typeName, changes, ...items.value, onProgress }),
  );
}
