// The colour of a node's bar: the same wherever the node of that template appears.
import { type OptionColor, optionColorOfId } from '@/components/ui/option-color';

/** Red and amber mean trouble on the board, so no plan is painted with them. */
const CALM: Partial<Record<OptionColor, OptionColor>> = { red: 'grey', amber: 'sky' };

/** Gives a node's colour by its id. */
export function nodeColor(nodeId: string): OptionColor {
  const color = optionColorOfId(nodeId);
  return CALM[color] ?? color;
}
