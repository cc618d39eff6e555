// Decides whether a bar's label fits, without measuring in the browser: a label that does not fit is left out, not cut.

/** Widths at 11 px: a Chinese character is a full square, a Latin letter or digit of Inter a little over half of it. */
const WIDE_CHARACTER_PX = 11;
const NARROW_CHARACTER_PX = 6.6;
/** Padding and border on both sides together. */
const BAR_INSET_PX = 14;

/** True when a label of 11 px stands inside a bar of that width. */
export function labelFits(label: string, barWidthPx: number): boolean {
  let widthPx = BAR_INSET_PX;
  for (const character of label)
    widthPx += (character.codePointAt(0) ?? 0) >= 0x2e80 ? WIDE_CHARACTER_PX : NARROW_CHARACTER_PX;
  return widthPx <= barWidthPx;
}
