// The one way the launcher says no: every step throws this with a sentence a person can act on.

/** A failure that was foreseen; its message is printed as it is, without a stack. */
export class LaunchError extends Error {
  name = 'LaunchError';
}

/** Prints a failure on stderr: one sentence when it was foreseen, the stack when it is a fault of ours. */
export function reportFailure(error) {
  console.error(error instanceof LaunchError ? `Plumb: ${error.message}` : error);
}
