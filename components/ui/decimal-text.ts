// What may be typed into a number field and what it means; kept apart so that it can be tested without a browser.

const FULL_WIDTH_OFFSET = 0xfee0;

/** Gives typed or pasted text in plain digits: full-width characters of a Chinese keyboard and grouping commas become plain. */
export function plainDecimalText(text: string): string {
  return text
    .replace(/[０-９．－]/g, (character) => String.fromCharCode(character.charCodeAt(0) - FULL_WIDTH_OFFSET))
    .replace(/。/g, '.')
    .replace(/[,，\s]/g, '');
}

/** Tells whether text is a number or can still become one by typing on ("-", "12."); `fractionDigits` 0 allows no point. */
export function isDecimalPrefix(text: string, fractionDigits: number, allowsNegative: boolean): boolean {
  const sign = allowsNegative ? '-?' : '';
  const fraction = fractionDigits > 0 ? `(\\.\\d{0,${fractionDigits}})?` : '';
  return new RegExp(`^${sign}\\d*${fraction}$`).test(text);
}

/** Gives the number of a finished text; null for an empty one or a mere sign or point. */
export function numberOfDecimalText(text: string): number | null {
  return /\d/.test(text) ? Number(text) : null;
}
