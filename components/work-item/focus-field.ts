// Brings a field of the form into view and focuses it. Rows carry their key, so that no input needs to hand out a ref.

/** Focuses the first control of the field's row once the row is drawn; a row without controls is only shown. */
export function focusField(fieldKey: string): void {
  requestAnimationFrame(() => {
    const row = document.querySelector(`[data-field-key="${CSS.escape(fieldKey)}"]`);
    row?.scrollIntoView({ block: 'center' });
    row?.querySelector<HTMLElement>('input, textarea, button, select')?.focus({ preventScroll: true });
  });
}
