// The look of every text-like control: inputs, text areas, select and combobox boxes.
import { classNames } from './class-names';

/** 28 px in bars and table cells, 32 px in forms. */
export type ControlSize = 28 | 32;

const heights: Record<ControlSize, string> = { 28: 'min-h-7', 32: 'min-h-8' };

/**
 * Gives the classes of the box of a control. Focus is a border and one ring in the focus colour; invalid a danger
 * border; read-only and disabled share their ground, read-only keeps its text at full strength.
 */
export function inputClass(size: ControlSize, className?: string): string {
  return classNames(
    'w-full min-w-0 rounded-control border border-control bg-surface text-text transition-colors',
    'focus-visible:border-focus focus-visible:outline-1 focus-visible:outline-offset-0',
    'has-[input:focus-visible]:border-focus has-[input:focus-visible]:outline-1 has-[input:focus-visible]:outline-focus has-[input:focus-visible]:outline-solid',
    'aria-invalid:border-danger-solid has-aria-invalid:border-danger-solid',
    '[&[readonly]]:border-border [&[readonly]]:bg-surface-2 has-[input:read-only]:border-border has-[input:read-only]:bg-surface-2',
    'disabled:border-border disabled:bg-surface-2 disabled:text-text-3 has-[input:disabled]:border-border has-[input:disabled]:bg-surface-2 has-[input:disabled]:text-text-3',
    heights[size],
    className,
  );
}
