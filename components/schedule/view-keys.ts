// Keys of the whole board that change the view, not a bar: scale, screen by screen, back to today. Pure.
import type { KeyPress } from '@/lib/schedule/bar-keys';

/** What a key asks of the view. `by`: 1 = closer or later, −1 = wider or earlier. */
export type ViewStep = { kind: 'zoom' | 'pan'; by: 1 | -1 } | { kind: 'today' };

/** The step behind a key; null when the key is not one of the view. Only asked while the grid has the focus. */
export function viewStepOf({ key, shiftKey, altKey, ctrlKey, metaKey }: KeyPress): ViewStep | null {
  if (altKey || ctrlKey || metaKey) return null;
  switch (key) {
    case '+':
    case '=':
      return { kind: 'zoom', by: 1 };
    case '-':
    case '_':
      return { kind: 'zoom', by: -1 };
    case 'PageDown':
      return shiftKey ? { kind: 'pan', by: 1 } : null;
    case 'PageUp':
      return shiftKey ? { kind: 'pan', by: -1 } : null;
    case 't':
    case 'T':
      return { kind: 'today' };
    default:
      return null;
  }
}
