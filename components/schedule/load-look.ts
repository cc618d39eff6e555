// How much work looks: three steps of blue, and stripes for more than a person can do. The number always stands beside it.

/** The stripes of over-booking: at the foot of a bar, and over a cell. */
export const OVERLOAD_STRIPES =
  'repeating-linear-gradient(135deg, var(--color-danger-solid) 0 2px, var(--color-danger-soft) 2px 5px)';

/** The quieter stripes behind a number. */
export const OVERLOAD_CELL =
  'repeating-linear-gradient(135deg, color-mix(in oklab, var(--color-danger-solid) 30%, var(--color-danger-soft)) 0 1.5px, var(--color-danger-soft) 1.5px 6px)';

/** Shares of capacity up to which each step of blue goes. */
export const LOAD_STEPS = [0.5, 0.85, 1] as const;

const PERCENT = [10, 20, 34];

/** The fill of a cell by its share of a person's capacity (0 to 1). */
export function loadFill(share: number): string {
  const step = LOAD_STEPS.findIndex((upTo) => share <= upTo + 1e-6);
  return `color-mix(in oklab, var(--color-accent-text) ${PERCENT[step] ?? 34}%, var(--color-surface))`;
}
