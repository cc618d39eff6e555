// The reply of a read that takes long: lines of JSON while it goes on, its result as the last one, for those who ask for lines.
import type { Result } from '@/lib/errors/result';
import { answer } from './answer';

const LINES = 'application/x-ndjson';

/**
 * Runs `work` and answers with its result; with its progress before it, one JSON object a line, when the request accepts
 * `application/x-ndjson`. The status of such a reply is always 200: the result in the last line tells.
 */
export async function streamedAnswer<T>(
  request: Request,
  work: (tell: (progress: object) => void) => Promise<Result<T>>,
): Promise<Response> {
  if (!request.headers.get('accept')?.includes(LINES)) return answer(await work(() => undefined));
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    async start(controller) {
      const write = (line: object) => controller.enqueue(encoder.encode(`${JSON.stringify(line)}\n`));
      try {
        write(await work(write));
        controller.close();
      } catch (error) {
        // The reader sees a reply that breaks off without a result.
        controller.error(error);
      }
    },
  });
  return new Response(body, { headers: { 'Content-Type': LINES, 'Cache-Control': 'no-store' } });
}
