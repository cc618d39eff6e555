// What both boards of the schedule benchmark are measured by.

/** `rows` items with three bars each; times in milliseconds. */
export type BoardFigures = {
  rows: number;
  /** From the data in the page's hands to the frame that shows it. */
  firstPaintMs: number;
  dragP95Ms: number;
  scrollP95Ms: number;
  heapMb: number;
};
