'use client';
// An on/off setting that acts at once.
import type { ComponentProps, ReactNode } from 'react';
import { classNames } from './class-names';
import { type ControlNaming, useControlAttributes } from './field-context';

type SwitchProps = Omit<ComponentProps<'input'>, 'type' | 'checked' | 'onChange' | 'children'> &
  ControlNaming & {
    isOn: boolean;
    onChange: (isOn: boolean) => void;
    children?: ReactNode;
  };

/** Shows a 32 by 18 px switch, with words beside it when children are given. */
export function Switch({ isOn, onChange, label, isInvalid, children, className, ...rest }: SwitchProps) {
  const attributes = useControlAttributes({ label, isInvalid });
  return (
    <label className={classNames('inline-flex min-h-6 items-center gap-2', className)}>
      <span className="relative inline-flex h-4.5 w-8 shrink-0">
        <input
          {...attributes}
          {...rest}
          type="checkbox"
          role="switch"
          aria-checked={isOn}
          checked={isOn}
          onChange={(event) => onChange(event.target.checked)}
          className="peer size-full appearance-none rounded-full border border-control bg-surface transition-colors checked:border-accent checked:bg-accent disabled:border-border disabled:bg-surface-2"
        />
        <span className="pointer-events-none absolute top-1 left-1 size-2.5 rounded-full bg-control transition-transform peer-checked:translate-x-3.5 peer-checked:bg-on-accent peer-disabled:bg-text-disabled" />
      </span>
      {children ? <span className="min-w-0">{children}</span> : null}
    </label>
  );
}
