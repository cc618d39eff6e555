'use client';
// The input of any field. The editor, create and bulk edit all ask here; the family decides (input-family.ts).
import { type ComponentType, lazy, Suspense } from 'react';
import { Skeleton } from '@/components/ui/skeleton';
import { BoolInput } from './bool-input';
import { BusinessInput } from './business-input';
import { OptionInput, OptionsInput, RadioInput } from './choice-input';
import { DateInput } from './date-input';
import { DayRangeInput } from './day-range-input';
import type { FieldInputProps } from './field-input-props';
import { GroupTypeInput } from './group-type-input';
import { type InputFamily, inputFamilyOf, lockReasonOf } from './input-family';
import { LinesInput } from './lines-input';
import { LockedValue } from './locked-value';
import { NumberInput } from './number-input';
import { PathInput, PathsInput } from './path-input';
import { PeopleInput, PersonInput } from './people-input';
import { LineInput, RichTextInput, TextInput } from './text-input';

// Seen on few types: their code comes when one is on the page.
const RelatedInput = lazy(() => import('./related-input'));
const RolesInput = lazy(() => import('./roles-input'));
const CompoundInput = lazy(() => import('./compound-input'));

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
  business: BusinessInput,
  groupType: GroupTypeInput,
  related: RelatedInput,
  roles: RolesInput,
  groups: CompoundInput,
};

/** Shows the field's input, or its value with a lock when it cannot be changed (`lockReasonOf` says why). */
export function FieldInput(props: FieldInputProps & { isLocked?: boolean }) {
  const { isLocked = false, ...input } = props;
  const family = inputFamilyOf(input.field);
  if (isLocked || family === undefined || lockReasonOf(input.field, input.value) !== null)
    return <LockedValue {...input} />;
  const Input = inputs[family];
  return (
    <Suspense fallback={<Skeleton className="h-8" />}>
      <Input {...input} />
    </Suspense>
  );
}
