// The first half of every worker's liveness lock; the second half is the process's own number. Used by liveness.ts and take-over.ts.

/** Any number will do as long as nothing else in this database locks with it. */
export const LIVENESS_LOCK = 7_702_000;
