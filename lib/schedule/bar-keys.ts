// What a key does to the bar that has the focus. Pure, so that every combination can be tested without a browser.
import type { BarEdit } from './move';

/** The part of a key press that matters. */
export type KeyPress = {
  key: string;
  shiftKey: boolean;
  altKey: boolean;
  ctrlKey: boolean;
  metaKey: boolean;
};

const DAYS_PER_WEEK = 7;

/** The edit behind ← and →: a day, with Ctrl (⌘) a week; Shift takes the end, Alt and Shift the start; null for other keys. */
export function barEditOfKey(press: KeyPress): BarEdit | null {
  const direction = press.key === 'ArrowRight' ? 1 : press.key === 'ArrowLeft' ? -1 : 0;
  if (direction === 0 || (press.altKey && !press.shiftKey)) return null;
  const days = direction * (press.ctrlKey || press.metaKey ? DAYS_PER_WEEK : 1);
  if (!press.shiftKey) return { kind: 'move', days };
  return { kind: press.altKey ? 'resize-start' : 'resize-end', days };
}
