// The paths of a cascade at the levels that may be chosen, as one flat list. Used by the cascade inputs.
import { isSelectableLevel } from '@/lib/fields/codecs/cascade';
import type { Field, FieldOption } from '@/lib/fields/field';
import type { OptionRef } from '@/lib/fields/field-value';

/** The id of a path in a list: its option ids from the top. */
export function pathId(path: readonly OptionRef[]): string {
  return path.map((step) => step.id).join('/');
}

/** A path of a list and whether it may be chosen. */
export type ListedPath = { path: OptionRef[]; isDisabled: boolean };

/** Gives every path that ends at a level the space allows, in the order of its tree; those in disabled branches are marked. */
export function selectablePaths(field: Field): ListedPath[] {
  const found: ListedPath[] = [];
  const walk = (options: readonly FieldOption[], above: ListedPath) => {
    for (const option of options) {
      const path = [...above.path, { id: option.id, label: option.label }];
      const listed = { path, isDisabled: above.isDisabled || option.isDisabled };
      if (isSelectableLevel(field.selectableLevel, path.length, option.children.length > 0))
        found.push(listed);
      walk(option.children, listed);
    }
  };
  walk(field.options, { path: [], isDisabled: false });
  return found;
}
