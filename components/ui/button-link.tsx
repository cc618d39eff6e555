// A link that looks like a button: it leads to another page.
import type { LucideIcon } from 'lucide-react';
import Link from 'next/link';
import type { ComponentProps } from 'react';
import { type ButtonSize, type ButtonVariant, buttonClass } from './button-class';
import { Icon } from './icon';

type ButtonLinkProps = ComponentProps<typeof Link> & {
  variant?: ButtonVariant;
  size?: ButtonSize;
  icon?: LucideIcon;
};

/** Shows a link with the look of a button; opens in a new tab like any link. */
export function ButtonLink({
  variant = 'secondary',
  size = 28,
  icon,
  className,
  children,
  ...rest
}: ButtonLinkProps) {
  return (
    <Link {...rest} className={buttonClass(variant, size, className)}>
      {icon ? <Icon of={icon} /> : null}
      {children}
    </Link>
  );
}
