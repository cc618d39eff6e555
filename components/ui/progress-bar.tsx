// How much of a known amount is done; the numbers stand beside it in words.
import { classNames } from './class-names';

/** Neutral: sent. Info: confirmed. Success: read back. Accent: a share of something. */
export type ProgressTone = 'neutral' | 'info' | 'success' | 'accent';

const fills: Record<ProgressTone, string> = {
  neutral: 'bg-control',
  info: 'bg-info-solid',
  success: 'bg-success-solid',
  accent: 'bg-accent',
};

type ProgressBarProps = {
  label: string;
  value: number;
  max: number;
  tone?: ProgressTone;
  className?: string;
};

/** Shows a 6 px bar filled to value / max. */
export function ProgressBar({ label, value, max, tone = 'accent', className }: ProgressBarProps) {
  const share = max > 0 ? Math.min(1, Math.max(0, value / max)) : 0;
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={max}
      aria-valuenow={value}
      className={classNames('h-1.5 w-full overflow-hidden rounded-full bg-pressed', className)}
    >
      <div
        className={classNames('h-full origin-left rounded-full transition-[width]', fills[tone])}
        style={{ width: `${share * 100}%` }}
      />
    </div>
  );
}
