// The lines between a node and those that follow it. Pure geometry, so that no browser is needed to test it.

/** Where a bar's line leaves or arrives: its ends, and the middle of its row. */
export type FlowPoint = { startPx: number; endPx: number; middlePx: number };

const STUB_PX = 6;

/** An SVG path from the end of one bar to the start of the next: down between them, or around when the next begins earlier. */
export function flowPath(from: FlowPoint, to: FlowPoint): string {
  const outPx = from.endPx + STUB_PX;
  const inPx = to.startPx - STUB_PX;
  if (inPx >= outPx) return `M${from.endPx} ${from.middlePx}H${outPx}V${to.middlePx}H${to.startPx}`;
  // Half a row away from the next bar there is never a bar.
  const betweenPx = to.middlePx + (from.middlePx < to.middlePx ? -HALF_ROW_PX : HALF_ROW_PX);
  return `M${from.endPx} ${from.middlePx}H${outPx}V${betweenPx}H${inPx}V${to.middlePx}H${to.startPx}`;
}

const HALF_ROW_PX = 16;
