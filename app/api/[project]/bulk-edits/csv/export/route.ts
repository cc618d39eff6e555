// The items of a scope as a CSV file with chosen columns. POST because the ids do not fit a URL.
import type { NextRequest } from 'next/server';
import { exportInput } from '@/server/actions/bulk-edit-input';
import { parseForActor } from '@/server/actions/checked';
import { answer } from '@/server/answer';
import { exportItems } from '@/server/bulk-edits/csv/export';
import { resolveItems } from '@/server/bulk-edits/scope';
import { download } from '@/server/download';
import { readJsonBody } from '@/server/json-body';
import { getServices } from '@/server/services';

export async function POST(
  request: NextRequest,
  context: { params: Promise<{ project: string }> },
): Promise<Response> {
  const asked = { ...(await readJsonBody(request)), ...(await context.params) };
  const checked = await parseForActor(exportInput, asked);
  if (!checked.ok) return answer(checked);
  const { actor, input } = checked.value;
  const services = getServices();
  const items = await resolveItems(actor, services, input);
  if (!items.ok) return answer(items);
  const { typeKey: typeName, columns, locale } = input;
  const file = await exportItems(actor, services, { typeName, ids: items.value.ids, columns, locale });
  return file.ok ? download(file.value, { name: `${typeName}.csv`, type: 'text/csv' }) : answer(file);
}
