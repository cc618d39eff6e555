'use server';
// Signing in and out. On the sandbox a person is picked; against the real service picking is refused, or anybody could act as anybody.
import { redirect } from 'next/navigation';
import { z } from 'zod';
import type { Result } from '@/lib/errors/result';
import { fail } from '../fail';
import { getServices } from '../services';
import { beginSession, endSession } from '../session';
import { checkSignIn } from '../sign-in';
import { parseInput } from './checked';
import { innerPath, userKey } from './input';

const signInInput = z.object({ userKey, next: innerPath.optional().catch(undefined) });

/** Signs in the picked person of the sandbox and leads to `next`. Returns only when it is refused. */
export async function signIn(input: { userKey: string; next?: string }): Promise<Result<never>> {
  const parsed = parseInput(signInInput, input);
  if (!parsed.ok) return parsed;
  const services = getServices();
  if (!services.env.SANDBOX_URL) return fail('forbidden', 'signInFromPlugin');
  const person = await checkSignIn(services, parsed.value.userKey);
  if (!person.ok) return person;
  await beginSession(person.value.userKey);
  redirect(parsed.value.next ?? '/');
}

/** Ends the session and leads to the sign-in page. */
export async function signOut(): Promise<void> {
  await endSession();
  redirect('/sign-in');
}
