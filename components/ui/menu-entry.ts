// What a menu consists of, as data: callers say what, menu-popup.tsx decides how it looks and moves.
import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';

/** One row: it does something (`onSelect`), or leads somewhere (`href`). */
export type MenuItem = {
  id: string;
  label: ReactNode;
  /** The words to match typed letters with, when `label` is not a string. */
  textValue?: string;
  icon?: LucideIcon;
  /** Second line: what tells this row from a like one, or why it is disabled. */
  hint?: ReactNode;
  shortcut?: string;
  isDisabled?: boolean;
  isDanger?: boolean;
  href?: string;
  onSelect?: () => void;
};

/** A group of rows between rules. With `selectedId` its rows are choices of which one is on. */
export type MenuSection = {
  id: string;
  title?: string;
  items: readonly MenuItem[];
  selectedId?: string;
};
