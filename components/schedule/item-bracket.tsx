// The stretch of time an item takes: from the first start to the last end of its nodes. Moves with them, not by itself.
import { type Axis, boxOf } from '@/lib/schedule/axis';
import type { Span } from '@/lib/schedule/node-plan';

/** Shows a 4 px bracket with its ends turned down; decoration, the row tells the same in words. */
export function ItemBracket({ axis, span }: { axis: Axis; span: Span }) {
  const { leftPx, widthPx } = boxOf(axis, span);
  return (
    <span
      aria-hidden
      style={{ left: leftPx, width: widthPx }}
      className="pointer-events-none absolute top-3 z-1 block h-1 bg-text-3 before:absolute before:top-0 before:left-0 before:h-2 before:w-0.5 before:bg-text-3 after:absolute after:top-0 after:right-0 after:h-2 after:w-0.5 after:bg-text-3"
    />
  );
}
