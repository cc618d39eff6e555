// One readable line for each step of a start.

const COLUMN_CHARACTERS = 12;

/** Prints `what` in a column of its own, then what there is to say about it. */
export function say(what, text) {
  console.log(`${what.padEnd(COLUMN_CHARACTERS)}${text}`);
}
