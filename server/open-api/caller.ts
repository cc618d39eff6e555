// Who a call is for and how urgent it is. Made by use cases from the Actor; every resource function takes one.

/**
 * `userKey` is sent as `X-USER-KEY`: from the session or a stored run, never from the browser's word.
 * `interactive`: a person waits, so it goes before every `background` call of every process and gives up sooner.
 * `signal`: stops the waiting; the call then throws the signal's reason. A request that already left is not cut, so
 * an aborted write may still have been stored.
 * `repeatsMax`: repeats after the first try, for callers with back-off of their own; the usual number when absent.
 */
export type Caller = {
  userKey: string;
  priority: 'interactive' | 'background';
  signal?: AbortSignal;
  repeatsMax?: number;
};
