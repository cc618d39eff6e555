'use client';
// The input of any field. The editor, create and bulk edit all ask here; the family decides (input-family.ts).
import type { ComponentType } from 'react';
import { BoolInput } from './bool-input';
import { OptionInput, OptionsInput, RadioInput } from './choice-input';
import { DateInput } from './date-input';
import { DayRangeInput } from './day-range-input';
import type { FieldInputProps } from './field-input-props';
import { type InputFamily, inputFamilyOf, lockReasonOf } from './input-family';
import { LinesInput } from './lines-input';
import { LockedValue } from './locked-value';
import { NumberInput } from './number-input';
import { PathInput, PathsInput } from './path-input';
import { PeopleInput, PersonInput } from './people-input';
import { LineInput, RichTextInput, TextInput } from './text-input';

const inputs: Record<InputFamily, ComponentType<FieldInputProps>> = {
  line: LineInput,
  text: TextInput,
  richText: RichTextInput,
  lines: LinesInput,
  number: NumberInput,
  option: OptionInput,
  radio: RadioInput,
  options: OptionsInput,
  path: PathInput,
  paths: PathsInput,
  person: PersonInput,
  people: PeopleInput,
  date: DateInput,
  dayRange: DayRangeInput,
  bool: BoolInput,
};

/** Shows the field's input, or its value with a lock when it cannot be changed (`lockReasonOf` says why). */
export function FieldInput(props: FieldInputProps & { isLocked?: boolean }) {
  const { isLocked = false, ...input } = props;
  const family = inputFamilyOf(input.field);
  if (isLocked || family === undefined || lockReasonOf(input.field, input.value) !== null)
    return <LockedValue {...input} />;
  const Input = inputs[family];
  return <Input {...input} />;
}
