// Which build this server runs. Asked by open tabs, which offer a reload when it is no longer theirs; needs no session.

/** Answered at each request: a copy made at build time could outlive its build in a cache. */
export const dynamic = 'force-dynamic';

export function GET(): Response {
  return Response.json(
    { build: process.env.BUILD_NAME ?? null },
    { headers: { 'Cache-Control': 'no-store' } },
  );
}
