// What can be chosen in a select; the caller renders an option as it looks elsewhere (chip, person, priority bars).
import type { ReactNode } from 'react';

/** One choice. `text` is its plain name: for typing ahead, searching and screen readers. */
export type SelectOption = {
  id: string;
  text: string;
  /** How it looks in the list and as the value; `text` when absent. */
  content?: ReactNode;
  /** Second line in the list: what tells it from a like one, or why it is disabled. */
  hint?: ReactNode;
  isDisabled?: boolean;
};
