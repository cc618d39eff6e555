'use client';
// One choice from a list.
import { SelectBox, type SelectBoxProps } from './select-box';
import type { SelectOption } from './select-option';

type SelectProps = SelectBoxProps & {
  /** The id of the chosen option; null when nothing is. */
  value: string | null;
  onChange: (id: string) => void;
};

/** Shows the chosen option as it looks in the list. To offer "none", put an option for it into `options`. */
export function Select({ value, onChange, ...box }: SelectProps) {
  const chosen: SelectOption | undefined = box.options.find((option) => option.id === value);
  return (
    <SelectBox
      {...box}
      isMultiple={false}
      selectedIds={value === null ? [] : [value]}
      onSelect={([id]) => {
        if (id !== undefined && id !== value) onChange(id);
      }}
      value={chosen ? <span className="min-w-0 truncate">{chosen.content ?? chosen.text}</span> : null}
    />
  );
}
