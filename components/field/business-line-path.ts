// Where a business line stands in the space's tree. Used by its value and its input.
import type { FieldOption } from '@/lib/fields/field';
import type { OptionRef } from '@/lib/fields/field-value';

/** Gives the line with those above it, from the top; [] when the space does not have it. */
export function businessLinePath(lines: readonly FieldOption[], id: string): OptionRef[] {
  for (const line of lines) {
    const ref = { id: line.id, label: line.label };
    if (line.id === id) return [ref];
    const below = businessLinePath(line.children, id);
    if (below.length > 0) return [ref, ...below];
  }
  return [];
}
