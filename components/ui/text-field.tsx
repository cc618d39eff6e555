'use client';
// A line of text. Used in FieldRow (which names it) or alone with `label`.
import { Lock, type LucideIcon } from 'lucide-react';
import type { ComponentProps, ReactNode } from 'react';
import { classNames } from './class-names';
import { type ControlNaming, useControlAttributes } from './field-context';
import { Icon } from './icon';
import { type ControlSize, inputClass } from './input-class';

export type TextFieldProps = Omit<ComponentProps<'input'>, 'value' | 'onChange' | 'size'> &
  ControlNaming & {
    value: string;
    onChange: (value: string) => void;
    size?: ControlSize;
    icon?: LucideIcon;
    /** Shown at the right inside the box: a unit, a key hint, a check. */
    trailing?: ReactNode;
  };

/** Shows a text input; a read-only one has a lock at its right. */
export function TextField({
  value,
  onChange,
  size = 32,
  icon,
  trailing,
  label,
  isInvalid,
  className,
  ...rest
}: TextFieldProps) {
  const attributes = useControlAttributes({ label, isInvalid });
  const end = trailing ?? (rest.readOnly ? <Icon of={Lock} sizePx={14} className="text-text-3" /> : null);
  return (
    <div className={inputClass(size, classNames('flex items-stretch', className))}>
      {icon ? (
        <span className="flex items-center pl-2.5 text-text-3">
          <Icon of={icon} />
        </span>
      ) : null}
      <input
        type="text"
        autoComplete="off"
        {...attributes}
        {...rest}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        className={classNames(
          'w-full min-w-0 rounded-control bg-transparent outline-none',
          icon ? 'px-2' : 'px-2.5',
        )}
      />
      {end ? <span className="flex items-center pr-2.5 whitespace-nowrap text-text-3">{end}</span> : null}
    </div>
  );
}
