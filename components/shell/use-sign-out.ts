'use client';
// The way out, for the person menu, the palette and the page of who may enter no space.
import { useTransition } from 'react';
import { useErrorText } from '@/components/field/error-text';
import { NO_ANSWER, sendAction } from '@/components/field/send-action';
import { showToast } from '@/components/ui/toast';
import { ok } from '@/lib/errors/result';
import { signOut } from '@/server/actions/session';

/** Gives the function that ends the session and leads to the sign-in page; the person is told when it did not. */
export function useSignOut() {
  const errorText = useErrorText();
  const [isPending, startTransition] = useTransition();
  const leave = () =>
    startTransition(async () => {
      const left = await sendAction(async () => ok(await signOut()), NO_ANSWER);
      if (!left.ok) showToast({ message: errorText(left.error) });
    });
  return { signOut: leave, isPending };
}
