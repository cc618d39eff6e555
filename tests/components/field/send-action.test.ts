// What a page may say about an action that gave no answer: known to have done nothing, or not known.
import { UnrecognizedActionError } from 'next/dist/client/components/unrecognized-action-error';
import { redirect } from 'next/navigation';
import { expect, test, vi } from 'vitest';
import { NO_ANSWER, sendAction } from '@/components/field/send-action';
import { listenForNewVersion } from '@/components/ui/new-version';
import { listenForSessionEnd } from '@/components/ui/session-end';
import { err, ok } from '@/lib/errors/result';

test('an action unknown to the server is said to have sent nothing, and the page learns of the new version', async () => {
  const onReport = vi.fn();
  const stop = listenForNewVersion(onReport);
  const answer = await sendAction(() => Promise.reject(new UnrecognizedActionError('not found')), NO_ANSWER);
  stop();
  expect(answer).toMatchObject({ ok: false, error: { kind: 'outdated', messageKey: 'newVersion' } });
  expect(onReport).toHaveBeenCalledOnce();
});

test('a lost answer is not known to have done nothing, unless the caller may simply repeat the call', async () => {
  const lost = () => Promise.reject(new TypeError('Failed to fetch'));
  expect(await sendAction(lost)).toMatchObject({ ok: false, error: { kind: 'unknown-outcome' } });
  expect(await sendAction(lost, NO_ANSWER)).toEqual(err(NO_ANSWER));
});

test('an answer comes through, and an ended session is told', async () => {
  const onEnd = vi.fn();
  const stop = listenForSessionEnd(onEnd);
  expect(await sendAction(async () => ok(1))).toEqual(ok(1));
  expect(onEnd).not.toHaveBeenCalled();
  const signedOut = err({ kind: 'signed-out' as const, messageKey: 'signedOut', retryable: false });
  expect(await sendAction(async () => signedOut)).toEqual(signedOut);
  stop();
  expect(onEnd).toHaveBeenCalledOnce();
});

test('a redirect goes on', async () => {
  await expect(sendAction(async () => redirect('/sign-in'))).rejects.toThrow('NEXT_REDIRECT');
});
