// Small tags of 20 px: options in their own colour, states of ours outlined and neutral.
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { classNames } from './class-names';
import { Icon } from './icon';
import type { OptionColor } from './option-color';

const shape = 'inline-flex h-5 max-w-full items-center gap-1 rounded-chip px-1.5 text-caption font-medium';

/** Shows an option of the space in its palette colour. */
export function OptionChip({
  color,
  children,
  className,
}: {
  color: OptionColor;
  children: ReactNode;
  className?: string;
}) {
  return (
    <span
      data-option={color}
      className={classNames(
        shape,
        'bg-(--option-bg) text-(--option-fg) inset-ring inset-ring-(--option-solid)/30',
        className,
      )}
    >
      <span className="truncate">{children}</span>
    </span>
  );
}

/** Shows a state of ours ("Excluded"): outlined, neutral. */
export function Chip({ children, className }: { children: ReactNode; className?: string }) {
  return (
    <span className={classNames(shape, 'border border-border-strong font-normal text-text-2', className)}>
      <span className="truncate">{children}</span>
    </span>
  );
}

/** What a state chip tells: the soft fill and words of a state colour. */
export type StateTone = 'info' | 'success' | 'warning' | 'danger' | 'neutral';

const tones: Record<StateTone, string> = {
  info: 'bg-info-soft text-info',
  success: 'bg-success-soft text-success',
  warning: 'bg-warning-soft text-warning',
  danger: 'bg-danger-soft text-danger',
  neutral: 'bg-pressed text-text-2',
};

/** Shows a state of a run or a row, with its icon as the first child. */
export function StateChip({
  tone,
  children,
  className,
}: {
  tone: StateTone;
  children: ReactNode;
  className?: string;
}) {
  return <span className={classNames(shape, tones[tone], className)}>{children}</span>;
}

/** Shows a value in a picker, with a button that takes it out; `label` names the removal. Without `onRemove` it is fixed. */
export function RemovableChip({
  children,
  label,
  onRemove,
}: {
  children: ReactNode;
  label: string;
  onRemove?: () => void;
}) {
  return (
    <span
      className={classNames(
        'inline-flex h-6 max-w-full items-center rounded-full border border-border-strong pl-1 text-base',
        !onRemove && 'pr-2',
      )}
    >
      <span className="flex min-w-0 items-center gap-1.5">{children}</span>
      {onRemove ? (
        <button
          type="button"
          aria-label={label}
          onClick={onRemove}
          className="-my-px inline-flex size-6 items-center justify-center rounded-full text-text-2 hover:text-text"
        >
          <Icon of={X} sizePx={14} />
        </button>
      ) : null}
    </span>
  );
}
