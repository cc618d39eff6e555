// The place of an item that is on its way.
import { Skeleton } from '@/components/ui/skeleton';
import { lineClass } from './grid-row';

/** Shows a line of the final height without words; it cannot be worked. */
export function GapRow({ line, topPx }: { line: number; topPx: number }) {
  return (
    <div data-line={line} aria-hidden style={{ height: 36, top: topPx }} className={lineClass}>
      <span className="flex items-center pl-5">
        <Skeleton className="size-4" />
      </span>
      <span className="flex items-center px-2">
        <Skeleton className={line % 3 === 0 ? 'h-3 w-3/5' : 'h-3 w-2/5'} />
      </span>
    </div>
  );
}
