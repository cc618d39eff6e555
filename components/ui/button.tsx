// The button of the product; everything that acts on the page without leaving it.
import type { LucideIcon } from 'lucide-react';
import type { ComponentProps } from 'react';
import { type ButtonSize, type ButtonVariant, buttonClass } from './button-class';
import { Icon } from './icon';
import { Spinner } from './spinner';

export type ButtonProps = ComponentProps<'button'> & {
  variant?: ButtonVariant;
  size?: ButtonSize;
  icon?: LucideIcon;
  /** Work has begun: the button keeps its place and words, shows a spinner and ignores presses. */
  isPending?: boolean;
};

/** Shows a button; its words name the effect ("Save 2 fields"). A press while pending does nothing. */
export function Button({
  variant = 'secondary',
  size = 28,
  icon,
  isPending = false,
  className,
  children,
  onClick,
  type = 'button',
  ...rest
}: ButtonProps) {
  return (
    <button
      {...rest}
      type={type}
      aria-disabled={isPending || rest['aria-disabled']}
      aria-busy={isPending || undefined}
      onClick={(event) => {
        if (isPending) event.preventDefault();
        else onClick?.(event);
      }}
      className={buttonClass(variant, size, className)}
    >
      {isPending ? <Spinner /> : icon ? <Icon of={icon} /> : null}
      {children}
    </button>
  );
}
