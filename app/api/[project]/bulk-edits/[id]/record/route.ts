// The whole record of a run as a file: plan, outcomes, reasons, requests, times.
import type { NextRequest } from 'next/server';
import { recordQuery } from '@/server/actions/bulk-edit-input';
import { parseForActor } from '@/server/actions/checked';
import { answer } from '@/server/answer';
import { exportRecord } from '@/server/bulk-edits/csv/record';
import { download } from '@/server/download';
import { getServices } from '@/server/services';

export async function GET(
  request: NextRequest,
  context: { params: Promise<{ project: string; id: string }> },
): Promise<Response> {
  const asked = { ...Object.fromEntries(request.nextUrl.searchParams), ...(await context.params) };
  const checked = await parseForActor(recordQuery, asked);
  if (!checked.ok) return answer(checked);
  const { actor, input } = checked.value;
  const file = await exportRecord(actor, getServices(), input);
  if (!file.ok) return answer(file);
  const type = input.format === 'csv' ? 'text/csv' : 'application/json';
  return download(file.value, { name: `bulk-edit-${input.id}.${input.format}`, type });
}
