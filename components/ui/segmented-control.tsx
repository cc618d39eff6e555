'use client';
// Two to four views of the same thing (day / week / month), all visible in one bordered strip.
import { type ReactNode, useId } from 'react';
import { classNames } from './class-names';

type SegmentedControlProps<Value extends string> = {
  label: string;
  value: Value;
  onChange: (value: Value) => void;
  /** `shortLabel` is seen instead where the container around it is narrow; the label is still what is read. */
  options: readonly { value: Value; label: ReactNode; shortLabel?: string }[];
  className?: string;
};

/** Shows the choices side by side, 28 px high; one Tab stop, arrows choose. */
export function SegmentedControl<Value extends string>({
  label,
  value,
  onChange,
  options,
  className,
}: SegmentedControlProps<Value>) {
  const name = useId();
  return (
    <div
      role="radiogroup"
      aria-label={label}
      className={classNames(
        'inline-flex h-7 shrink-0 divide-x divide-border-strong overflow-clip rounded-control border border-border-strong bg-surface [overflow-clip-margin:4px]',
        className,
      )}
    >
      {options.map((option) => (
        <label
          key={option.value}
          className={classNames(
            'relative flex cursor-default items-center text-text-2 transition-colors first:rounded-l-[5px] last:rounded-r-[5px] hover:bg-hover has-checked:bg-pressed has-checked:font-medium has-checked:text-text has-focus-visible:z-1 has-focus-visible:outline-2 has-focus-visible:outline-offset-1 has-focus-visible:outline-focus has-focus-visible:outline-solid',
            option.shortLabel === undefined ? 'px-3' : 'px-2.5 @min-[88rem]:px-3',
          )}
        >
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
            className="absolute inset-0 appearance-none outline-none"
          />
          {option.shortLabel === undefined ? (
            option.label
          ) : (
            <>
              <span className="sr-only @min-[88rem]:not-sr-only">{option.label}</span>
              <span aria-hidden className="@min-[88rem]:hidden">
                {option.shortLabel}
              </span>
            </>
          )}
        </label>
      ))}
    </div>
  );
}
