// Keeps text from being run as a formula when the file is opened in a spreadsheet (pitfalls 9.5), and undoes it on the way back.

const FORMULA = /^[=+\-@\t\r]/;
const NUMBER = /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i;

/** The text with an apostrophe before what a spreadsheet would run; plain numbers stay. */
export function harmless(text: string): string {
  return FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
}

/** The text without the apostrophe that `harmless` put there. */
export function unescaped(text: string): string {
  return text.startsWith("'") && FORMULA.test(text.slice(1)) ? text.slice(1) : text;
}
