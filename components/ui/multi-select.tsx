'use client';
// Several choices from a list.
import { Fragment } from 'react';
import { SelectBox, type SelectBoxProps } from './select-box';

type MultiSelectProps = SelectBoxProps & {
  /** Ids in the order chosen. */
  value: readonly string[];
  onChange: (ids: string[]) => void;
};

/** Shows the chosen options side by side; the list stays open while choosing. Keeps the order of choosing. */
export function MultiSelect({ value, onChange, ...box }: MultiSelectProps) {
  const chosen = value.flatMap((id) => box.options.filter((option) => option.id === id));
  return (
    <SelectBox
      {...box}
      isMultiple
      selectedIds={value}
      onSelect={(ids) =>
        onChange([...value.filter((id) => ids.includes(id)), ...ids.filter((id) => !value.includes(id))])
      }
      value={
        chosen.length > 0
          ? chosen.map((option, index) => (
              <Fragment key={option.id}>
                {option.content ?? (
                  <span>
                    {option.text}
                    {index < chosen.length - 1 ? ',' : ''}
                  </span>
                )}
              </Fragment>
            ))
          : null
      }
    />
  );
}
