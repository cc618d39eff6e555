// Shows that something is under way; turns into a still ring with words when the person asked for less motion.
import { classNames } from './class-names';

type SpinnerProps = {
  /** What is under way; read aloud, and shown instead of the turning when motion is reduced. */
  label?: string;
  sizePx?: 14 | 16;
  className?: string;
};

/** Shows a three-quarter ring that turns once in 0.9 s. Without a label it is decoration beside other words. */
export function Spinner({ label, sizePx = 16, className }: SpinnerProps) {
  return (
    <span className={classNames('inline-flex items-center gap-2', className)}>
      <svg
        width={sizePx}
        height={sizePx}
        viewBox="0 0 16 16"
        fill="none"
        aria-hidden
        className="shrink-0 animate-spin motion-reduce:animate-none"
      >
        <path d="M8 2a6 6 0 1 1-6 6" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" />
        <path
          d="M2 8a6 6 0 0 1 6-6"
          stroke="currentColor"
          strokeWidth="1.5"
          className="hidden opacity-40 motion-reduce:block"
        />
      </svg>
      {label ? <span className="sr-only motion-reduce:not-sr-only">{label}</span> : null}
    </span>
  );
}
