// Priority as four bars, always beside its word: the bars alone are never the message.
import { classNames } from './class-names';
import type { OptionColor } from './option-color';

/** 0 is the most urgent (all bars), 3 the least (one bar). */
export type PriorityLevel = 0 | 1 | 2 | 3;

const colors: Record<PriorityLevel, OptionColor> = { 0: 'red', 1: 'orange', 2: 'amber', 3: 'grey' };
const barHeights = [5, 7, 9, 11];

/** Shows the bars of a priority; decorative, put the option's name beside it. */
export function PriorityMark({ level, className }: { level: PriorityLevel; className?: string }) {
  return (
    <svg
      width="14"
      height="12"
      viewBox="0 0 14 12"
      aria-hidden
      data-option={colors[level]}
      className={classNames('shrink-0', className)}
    >
      {barHeights.map((height, index) => (
        <rect
          key={height}
          x={index * 3.5 + 0.25}
          y={12 - height}
          width="2.5"
          height={height}
          rx="0.75"
          className={index < 4 - level ? 'fill-(--option-solid)' : 'fill-border-strong'}
        />
      ))}
    </svg>
  );
}
