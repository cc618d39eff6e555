'use client';
// Tells the shell when a read was answered "signed out", so that it offers to sign in without losing the page.
import { useEffect } from 'react';
import { reportSessionEnd } from '@/components/ui/session-end';
import type { AppError } from '@/lib/errors/app-error';
import type { Result } from '@/lib/errors/result';

/** Watches one failure, or the failure of a result; nothing happens for any other kind. */
export function useSessionWatch(answer: AppError | Result<unknown> | null): void {
  const failure = answer === null ? null : 'ok' in answer ? (answer.ok ? null : answer.error) : answer;
  const isSignedOut = failure?.kind === 'signed-out';
  useEffect(() => {
    if (isSignedOut) reportSessionEnd();
  }, [isSignedOut]);
}
