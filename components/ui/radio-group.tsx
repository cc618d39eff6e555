'use client';
// One choice of a few, all of them visible.
import { type ReactNode, useContext, useId } from 'react';
import { classNames } from './class-names';
import { FieldContext } from './field-context';

/** One choice: its words and, below them, what it means. */
export type RadioOption<Value extends string> = {
  value: Value;
  label: ReactNode;
  hint?: ReactNode;
  isDisabled?: boolean;
};

type RadioGroupProps<Value extends string> = {
  /** Accessible name; needed only outside a FieldRow (with `isSingleControl={false}`). */
  label?: string;
  value: Value | null;
  onChange: (value: Value) => void;
  options: readonly RadioOption<Value>[];
  isRow?: boolean;
  className?: string;
};

/** Shows the choices under each other (or in a row) with native radio keys: arrows move and choose. */
export function RadioGroup<Value extends string>({
  label,
  value,
  onChange,
  options,
  isRow = false,
  className,
}: RadioGroupProps<Value>) {
  const name = useId();
  const field = useContext(FieldContext);
  return (
    <div
      role="radiogroup"
      aria-label={field ? undefined : label}
      aria-labelledby={field?.labelId}
      aria-describedby={field?.describedBy}
      aria-invalid={field?.isInvalid || undefined}
      className={classNames('flex', isRow ? 'flex-wrap gap-x-5 gap-y-1' : 'flex-col gap-1', className)}
    >
      {options.map((option) => (
        <label
          key={option.value}
          htmlFor={`${name}${option.value}`}
          className="flex min-h-6 items-start gap-2 py-0.5"
        >
          <RadioMark
            id={`${name}${option.value}`}
            name={name}
            isChecked={option.value === value}
            isDisabled={option.isDisabled}
            onChange={() => onChange(option.value)}
          />
          <span className="min-w-0">
            <span className={option.isDisabled ? 'text-text-3' : undefined}>{option.label}</span>
            {option.hint ? <span className="block text-caption text-text-3">{option.hint}</span> : null}
          </span>
        </label>
      ))}
    </div>
  );
}

type RadioMarkProps = {
  id?: string;
  name: string;
  isChecked: boolean;
  isDisabled?: boolean;
  onChange: () => void;
  label?: string;
};

/** Shows the round mark alone, for layouts that bring their own words (conflict columns); radios of one group share `name`. */
export function RadioMark({ id, name, isChecked, isDisabled, onChange, label }: RadioMarkProps) {
  return (
    <span className="relative my-0.5 inline-flex size-4 shrink-0 before:absolute before:-inset-1">
      <input
        id={id}
        type="radio"
        name={name}
        aria-label={label}
        checked={isChecked}
        disabled={isDisabled}
        onChange={onChange}
        className="relative size-4 appearance-none rounded-full border border-control bg-surface transition-colors checked:border-5 checked:border-accent disabled:border-border disabled:bg-surface-2"
      />
    </span>
  );
}
