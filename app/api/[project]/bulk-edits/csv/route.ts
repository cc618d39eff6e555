// Takes a CSV file in; the body is the file itself, read as it arrives.
import type { NextRequest } from 'next/server';
import { csvQuery } from '@/server/actions/bulk-edit-input';
import { parseForActor } from '@/server/actions/checked';
import { answer } from '@/server/answer';
import { uploadCsv } from '@/server/bulk-edits/csv/upload';
import { fail } from '@/server/fail';
import { getServices } from '@/server/services';

export async function POST(
  request: NextRequest,
  context: { params: Promise<{ project: string }> },
): Promise<Response> {
  const asked = { ...Object.fromEntries(request.nextUrl.searchParams), ...(await context.params) };
  const checked = await parseForActor(csvQuery, asked);
  if (!checked.ok) return answer(checked);
  const { actor, input } = checked.value;
  const { body } = request;
  if (!body) return answer(fail('invalid', 'bulkEdit.csv.empty'));
  const upload = { typeName: input.type, fileName: input.name, bytes: bytesOf(body) };
  return answer(await uploadCsv(actor, getServices(), upload));
}

async function* bytesOf(body: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = body.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    // The rest of a refused file is not waited for.
    await reader.cancel();
  }
}
