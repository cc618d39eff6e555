// The options of a field as one list; cascades as paths, any level of which can be searched for. Pure.
import type { SelectOption } from '@/components/ui/select-option';
import type { FieldOption } from '@/lib/fields/field';

/** Gives every option with its path in words; disabled ones too: items still hold them. */
export function flatOptions(options: readonly FieldOption[], above: readonly string[] = []): SelectOption[] {
  return options.flatMap((option) => {
    const path = [...above, option.label];
    return [{ id: option.id, text: path.join(' / ') }, ...flatOptions(option.children, path)];
  });
}
