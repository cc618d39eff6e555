// The look of everything that is pressed; shared by Button, ButtonLink and triggers that must look like buttons.
import { classNames } from './class-names';

/** How loud a button is: one primary a view; danger only in the last step of a clear or an undo. */
export type ButtonVariant = 'primary' | 'secondary' | 'ghost' | 'link' | 'danger';

/** 28 px in bars and tables, 32 px in forms and footers. */
export type ButtonSize = 28 | 32;

const base =
  'inline-flex shrink-0 items-center justify-center gap-2 rounded-control whitespace-nowrap font-medium select-none transition-colors';

const unavailable =
  'disabled:cursor-default disabled:border-border disabled:bg-surface-2 disabled:text-text-3 aria-disabled:cursor-default';

const looks: Record<Exclude<ButtonVariant, 'link'>, string> = {
  primary: 'border border-transparent bg-accent text-on-accent hover:bg-accent-hover',
  secondary: 'border border-border-strong bg-surface text-text hover:bg-hover aria-pressed:bg-pressed',
  ghost:
    'border border-transparent text-text-2 hover:bg-hover hover:text-text aria-pressed:bg-pressed aria-pressed:text-text aria-expanded:bg-hover',
  danger: 'border border-transparent bg-danger-solid text-on-danger hover:brightness-95',
};

const sizes: Record<ButtonSize, string> = { 28: 'h-7 px-2.5', 32: 'h-8 px-3' };

/** Gives the classes of a button. A link variant has no height of its own: it sits inside a sentence. */
export function buttonClass(variant: ButtonVariant, size: ButtonSize, className?: string): string {
  if (variant === 'link') {
    return classNames(
      'inline-flex items-center gap-1.5 rounded-chip font-medium text-accent-text underline-offset-2 hover:underline disabled:text-text-3 disabled:no-underline',
      className,
    );
  }
  return classNames(base, sizes[size], looks[variant], unavailable, className);
}
