// Why an item is terminated or brought back: the platform's own words (endpoints.md 6.4).

/** Reasons to terminate, in the order offered. */
export const terminateReasons = ['cancel', 'repeat', 'test', 'other'] as const;

/** Reasons to restore, in the order offered. */
export const restoreReasons = ['restart', 'rollback', 'test', 'other'] as const;

/** `other` needs words of the person's own. */
export type EndReason = (typeof terminateReasons)[number] | (typeof restoreReasons)[number];

/** The reasons for one of the two ways. */
export function reasonsFor(isTerminating: boolean): readonly EndReason[] {
  return isTerminating ? terminateReasons : restoreReasons;
}
