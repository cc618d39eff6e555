// Priority as four bars, always beside its word: the bars alone are never the message.
import { classNames } from './class-names';
import type { OptionColor } from './option-color';

/** 0 is the most urgent (all bars), 3 the least (one bar). */
export type PriorityLevel = 0 | 1 | 2 | 3;

const colors: Record<PriorityLevel, OptionColor> = { 0: 'red', 1: 'orange', 2: 'amber', 3: 'grey' };
const barHeights = [5, 7, 9, 11];
const bars = barHeights.map((height, index) => barPath(index * 3.5 + 0.25, 12 - height, height));

/** A bar 2.5 wide with corners of 0.75. Bars of one colour are one path: a table draws hundreds of these marks. */
function barPath(x: number, y: number, height: number): string {
  const corner = (toX: number, toY: number) => `a.75 .75 0 0 1 ${toX} ${toY}`;
  const side = height - 1.5;
  return `M${x} ${y + 0.75}${corner(0.75, -0.75)}h1${corner(0.75, 0.75)}v${side}${corner(-0.75, 0.75)}h-1${corner(-0.75, -0.75)}z`;
}

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
      <path d={bars.slice(0, 4 - level).join('')} className="fill-(--option-solid)" />
      {level === 0 ? null : <path d={bars.slice(4 - level).join('')} className="fill-border-strong" />}
    </svg>
  );
}
