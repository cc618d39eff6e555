// The option tree of choice and cascading fields, as both metadata calls give it. Used by fields.ts and field-settings.ts.
import { z } from 'zod';
import { key, listOf, oneOrTwo, text } from './wire/lenient';

/** One option. `id` is what values carry; `isDisabled` ones may still be stored, but are refused as new values. */
export type OptionListing = {
  id: string;
  label: string;
  /** The vendor's colour name (`red-1`). */
  color?: string;
  isDisabled: boolean;
  /** False for an option that is shown only under a condition. */
  isVisible: boolean;
  children: OptionListing[];
};

/** Reads one option; `children` is a list here, unlike in a value (pitfalls.md 5.7). */
export const optionListing: z.ZodType<OptionListing> = z
  .object({
    value: key,
    label: text,
    color: z.string().nullish(),
    is_disabled: oneOrTwo(false),
    is_visibility: oneOrTwo(true),
    get children() {
      return listOf(optionListing);
    },
  })
  .transform((option) => ({
    id: option.value,
    label: option.label,
    ...(option.color ? { color: option.color } : {}),
    isDisabled: option.is_disabled,
    isVisible: option.is_visibility,
    children: option.children,
  }));
