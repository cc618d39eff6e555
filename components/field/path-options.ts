// The paths of a cascade that may be chosen, as one flat list. Used by the cascade inputs.
import { isSelectableLevel } from '@/lib/fields/codecs/cascade';
import type { Field, FieldOption } from '@/lib/fields/field';
import type { OptionRef } from '@/lib/fields/field-value';

/** The id of a path in a list: its option ids from the top. */
export function pathId(path: readonly OptionRef[]): string {
  return path.map((step) => step.id).join('/');
}

/** Gives every path that ends at a level the space allows, in the order of its tree; disabled branches are left out. */
export function selectablePaths(field: Field): OptionRef[][] {
  const found: OptionRef[][] = [];
  const walk = (options: readonly FieldOption[], ancestors: OptionRef[]) => {
    for (const option of options) {
      if (option.isDisabled) continue;
      const path = [...ancestors, { id: option.id, label: option.label }];
      if (isSelectableLevel(field.selectableLevel, path.length, option.children.length > 0)) found.push(path);
      walk(option.children, path);
    }
  };
  walk(field.options, []);
  return found;
}
