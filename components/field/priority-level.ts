// Says how urgent a priority option is, for its bars. Spaces name and number their options freely.
import type { PriorityLevel } from '@/components/ui/priority-mark';
import type { FieldOption } from '@/lib/fields/field';

/** Gives 0 (most urgent) to 3: from the word (P0-P3) when it says so, else from the option's place; null when unknown. */
export function priorityLevelOf(options: readonly FieldOption[], id: string): PriorityLevel | null {
  const index = options.findIndex((option) => option.id === id);
  const label = options[index]?.label ?? '';
  const rank = /^P(\d)$/i.exec(label)?.[1];
  if (rank === undefined && index < 0) return null;
  const place = rank === undefined ? index : Number(rank);
  return place === 0 ? 0 : place === 1 ? 1 : place === 2 ? 2 : 3;
}
