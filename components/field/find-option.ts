// Looks options up by id, also inside cascades. Used wherever a stored option needs its label, colour or state.
import type { FieldOption } from '@/lib/fields/field';
import type { OptionRef } from '@/lib/fields/field-value';

/** Gives the option with this id at any depth, or undefined when the space no longer has it. */
export function findOption(options: readonly FieldOption[], id: string): FieldOption | undefined {
  for (const option of options) {
    const found = option.id === id ? option : findOption(option.children, id);
    if (found) return found;
  }
  return undefined;
}

/** Gives what to call a stored option: the space's word now, else the word stored with it, else its id. */
export function labelOfOption(options: readonly FieldOption[], ref: OptionRef): string {
  return findOption(options, ref.id)?.label || ref.label || ref.id;
}
