// The gate in front of large runs: the count, typed. Pure; tested by table.

/** Runs over this many items ask for the count to be typed (product.md, "Bulk edit"). */
export const MOST_WITHOUT_TYPING = 500;

/** True when a run over `count` items asks for its count. */
export function needsTypedCount(count: number): boolean {
  return count > MOST_WITHOUT_TYPING;
}

/** True when the text is the count, with or without marks between the thousands; full-width digits count too. */
export function isTypedCount(text: string, count: number): boolean {
  const digits = text.normalize('NFKC').replace(/[\s,，.'’]/g, '');
  return /^\d+$/.test(digits) && Number(digits) === count;
}
