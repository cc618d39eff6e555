'use client';
// A box to tick, alone in a table cell or with words beside it.
import { Check, Minus } from 'lucide-react';
import { type ComponentProps, type ReactNode, useEffect, useRef } from 'react';
import { classNames } from './class-names';
import { Icon } from './icon';

type CheckboxProps = Omit<ComponentProps<'input'>, 'type' | 'checked' | 'onChange' | 'children' | 'ref'> & {
  isChecked: boolean;
  /** Some of what it stands for is ticked. */
  isIndeterminate?: boolean;
  onChange: (isChecked: boolean, event: React.ChangeEvent<HTMLInputElement>) => void;
  /** Accessible name when there are no words beside it. */
  label?: string;
  children?: ReactNode;
};

/** Shows a 16 px checkbox with a 24 px target. */
export function Checkbox({
  isChecked,
  isIndeterminate = false,
  onChange,
  label,
  children,
  className,
  ...rest
}: CheckboxProps) {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (input.current) input.current.indeterminate = isIndeterminate;
  }, [isIndeterminate]);
  return (
    <label className={classNames('inline-flex items-start gap-2', className)}>
      <span className="relative my-0.5 inline-flex size-4 shrink-0 before:absolute before:-inset-1">
        <input
          {...rest}
          ref={input}
          type="checkbox"
          aria-label={label}
          checked={isChecked}
          onChange={(event) => onChange(event.target.checked, event)}
          className="peer relative size-4 appearance-none rounded-chip border border-control bg-surface transition-colors checked:border-accent checked:bg-accent indeterminate:border-accent indeterminate:bg-accent disabled:border-border disabled:bg-surface-2"
        />
        {isChecked || isIndeterminate ? (
          <span className="pointer-events-none absolute inset-0 flex items-center justify-center text-on-accent peer-disabled:text-text-disabled">
            <Icon of={isIndeterminate ? Minus : Check} sizePx={12} />
          </span>
        ) : null}
      </span>
      {children ? <span className="min-w-0">{children}</span> : null}
    </label>
  );
}
