// The signed-in person. The cookie is sealed and httpOnly, so the browser can neither read nor choose a user key.
import 'server-only';
import { getIronSession } from 'iron-session';
import { cookies } from 'next/headers';
import { notFound, redirect } from 'next/navigation';
import type { AppError } from '@/lib/errors/app-error';
import { ok, type Result } from '@/lib/errors/result';
import type { Actor } from './actor';
import { fail } from './fail';
import { getServices } from './services';
import { findSpace } from './spaces';
import { UpstreamError } from './upstream-error';

type SessionData = { userKey?: string };

const COOKIE = 'plumb_session';
const LIFETIME_SECONDS = 7 * 24 * 3600;

async function openSession() {
  const { env } = getServices();
  return getIronSession<SessionData>(await cookies(), {
    password: env.SESSION_SECRET,
    cookieName: COOKIE,
    ttl: LIFETIME_SECONDS,
    cookieOptions: { httpOnly: true, sameSite: 'lax', path: '/', secure: env.SECURE_COOKIES },
  });
}

/** The user key of the signed-in person, or null. */
export async function readUserKey(): Promise<string | null> {
  return (await openSession()).userKey ?? null;
}

/** Begins a session for `userKey`, whom the caller has checked. Only in actions and route handlers. */
export async function beginSession(userKey: string): Promise<void> {
  const session = await openSession();
  session.userKey = userKey;
  await session.save();
}

/** Ends the session. Only in actions and route handlers. */
export async function endSession(): Promise<void> {
  (await openSession()).destroy();
}

/** Who acts in the space that a page's URL names. Leads to sign-in and back when nobody is signed in, to 404 for an unknown space. */
export async function requireActor(project: string, path = `/${project}`): Promise<Actor> {
  const userKey = await readUserKey();
  if (!userKey) redirect(`/sign-in?next=${encodeURIComponent(path)}`);
  const space = await findSpace(userKey, project, getServices());
  if (space.ok) return { userKey, projectKey: space.value.projectKey };
  return answerForPage(space.error);
}

/** Ends a page whose data could not be had: 404 when the thing is not there, else the error page with its words. */
export function answerForPage(error: AppError): never {
  if (error.kind === 'not-found') notFound();
  throw new UpstreamError(error);
}

/** Who acts in the space that an action's or route's input names; `signed-out` or `not-found` as values. */
export async function actorForRequest(project: string): Promise<Result<Actor>> {
  const userKey = await readUserKey();
  if (!userKey) return fail('signed-out', 'signedOut');
  const space = await findSpace(userKey, project, getServices());
  return space.ok ? ok({ userKey, projectKey: space.value.projectKey }) : space;
}
