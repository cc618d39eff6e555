// How fast the board scrolls under a pointer that holds a bar at its edge.
import { TREE_WIDTH_PX } from './board-size';

const EDGE_PX = 36;
const STEP_MAX_PX = 14;

/** Pixels to scroll in this frame: negative at the left edge of the timeline, positive at the right, 0 between. */
export function edgeScrollStepPx(scroller: HTMLElement, clientX: number): number {
  const box = scroller.getBoundingClientRect();
  const fromLeftPx = clientX - (box.left + TREE_WIDTH_PX);
  const fromRightPx = box.right - clientX;
  if (fromLeftPx < EDGE_PX) return -speedPx(EDGE_PX - fromLeftPx);
  return fromRightPx < EDGE_PX ? speedPx(EDGE_PX - fromRightPx) : 0;
}

function speedPx(depthPx: number): number {
  return Math.ceil(Math.min(depthPx / EDGE_PX, 1) * STEP_MAX_PX);
}
