// The values that the items of a scope hold in one field, with counts.
import type { NextRequest } from 'next/server';
import { valuesInput } from '@/server/actions/bulk-edit-input';
import { parseForActor } from '@/server/actions/checked';
import { answer } from '@/server/answer';
import { readPresentValues } from '@/server/bulk-edits/present-values';
import { resolveItems } from '@/server/bulk-edits/scope';
import { readJsonBody } from '@/server/json-body';
import { getServices } from '@/server/services';

export async function POST(
  request: NextRequest,
  context: { params: Promise<{ project: string }> },
): Promise<Response> {
  const asked = { ...(await readJsonBody(request)), ...(await context.params) };
  const checked = await parseForActor(valuesInput, asked);
  if (!checked.ok) return answer(checked);
  const { actor, input } = checked.value;
  const services = getServices();
  const items = await resolveItems(actor, services, input);
  if (!items.ok) return answer(items);
  const { typeKey: typeName, fieldKey } = input;
  return answer(await readPresentValues(actor, services, { typeName, fieldKey, ids: items.value.ids }));
}
