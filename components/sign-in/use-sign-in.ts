'use client';
// Signing in as one person: who is under way, and why it did not work.
import { useState, useTransition } from 'react';
import { NO_ANSWER, sendAction } from '@/components/field/send-action';
import type { AppError } from '@/lib/errors/app-error';
import { signIn } from '@/server/actions/session';

/** Gives the action, the key of the person under way, and the last refusal. A second pick while one is under way does nothing. */
export function useSignIn() {
  const [isPending, startTransition] = useTransition();
  const [userKey, setUserKey] = useState<string | null>(null);
  const [failure, setFailure] = useState<AppError | null>(null);
  const signInAs = (picked: string, next: string | undefined) => {
    if (isPending) return;
    setUserKey(picked);
    setFailure(null);
    startTransition(async () => {
      const refused = await sendAction(() => signIn({ userKey: picked, next }), NO_ANSWER);
      if (!refused.ok) setFailure(refused.error);
    });
  };
  return { signInAs, pendingUserKey: isPending ? userKey : null, failure };
}
