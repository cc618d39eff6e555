// Whether the product works, part by part. Asked by the launcher and by monitors; needs no session.
import { checkHealth } from '@/server/health';

export async function GET(): Promise<Response> {
  const health = await checkHealth();
  return Response.json(health, {
    status: health.status === 'ok' ? 200 : 503,
    headers: { 'Cache-Control': 'no-store' },
  });
}
