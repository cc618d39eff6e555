// Sign-in from inside Feishu Project: the plugin opens this address with the authorization code of its JS bridge.
import type { NextRequest } from 'next/server';
import { z } from 'zod';
import { innerPath } from '@/server/actions/input';
import { getServices } from '@/server/services';
import { beginSession } from '@/server/session';
import { checkSignInCode } from '@/server/sign-in';

const query = z.object({
  code: z
    .string()
    .min(1)
    .max(200)
    .regex(/^[\w.-]+$/),
  next: innerPath.optional().catch(undefined),
});

function leadTo(path: string): Response {
  return new Response(null, { status: 303, headers: { Location: path, 'Cache-Control': 'no-store' } });
}

/** Begins the session of the person behind the code; a code that is not valid leads to the sign-in page, which says so. */
export async function GET(request: NextRequest): Promise<Response> {
  const parsed = query.safeParse(Object.fromEntries(request.nextUrl.searchParams));
  if (!parsed.success) return leadTo('/sign-in?problem=code');
  const person = await checkSignInCode(getServices(), parsed.data.code);
  if (!person.ok)
    return leadTo(`/sign-in?problem=${person.error.kind === 'signed-out' ? 'code' : 'refused'}`);
  await beginSession(person.value.userKey);
  return leadTo(parsed.data.next ?? '/');
}
