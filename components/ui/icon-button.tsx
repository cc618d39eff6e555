// A button that is only an icon; its label is its accessible name and its tooltip.
import type { LucideIcon } from 'lucide-react';
import type { ComponentProps } from 'react';
import { type ButtonSize, type ButtonVariant, buttonClass } from './button-class';
import { Icon } from './icon';
import { Spinner } from './spinner';
import { Tooltip } from './tooltip';

type IconButtonProps = Omit<ComponentProps<'button'>, 'children' | 'aria-label'> & {
  icon: LucideIcon;
  label: string;
  /** Shown in the tooltip behind the label, e.g. "⌘Z". */
  shortcut?: string;
  variant?: Exclude<ButtonVariant, 'link'>;
  size?: ButtonSize;
  iconSizePx?: 14 | 16;
  isPending?: boolean;
};

/** Shows a square icon button, 28 px by default. */
export function IconButton({
  icon,
  label,
  shortcut,
  variant = 'ghost',
  size = 28,
  iconSizePx = 16,
  isPending = false,
  className,
  type = 'button',
  onClick,
  ...rest
}: IconButtonProps) {
  const square = size === 28 ? 'w-7 px-0' : 'w-8 px-0';
  return (
    <Tooltip text={label} shortcut={shortcut}>
      <button
        {...rest}
        type={type}
        aria-label={label}
        aria-busy={isPending || undefined}
        aria-disabled={isPending || rest['aria-disabled']}
        onClick={(event) => {
          if (!isPending) onClick?.(event);
        }}
        className={buttonClass(variant, size, `${square} ${className ?? ''}`)}
      >
        {isPending ? <Spinner /> : <Icon of={icon} sizePx={iconSizePx} />}
      </button>
    </Tooltip>
  );
}
