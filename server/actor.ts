// Who acts, in which space. Made by server/session.ts for web requests and from a run's row by the worker; never from the browser's word.

/** `userKey` comes from the session or a stored run; `projectKey` is the real key, never the slug. */
export type Actor = { userKey: string; projectKey: string };
