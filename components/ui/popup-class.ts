// The look of everything that floats over the page.

/** The panel of popovers, menus and lists: the one shadow, 8 px corners. */
export const popupClass =
  'max-h-[min(24rem,70vh)] overflow-auto rounded-card border border-border-strong bg-surface shadow-popover outline-none animate-panel-in';

/** A row of a menu or list: 32 px, marked while the pointer or the keyboard is on it. */
export const popupRowClass =
  'flex min-h-8 cursor-default items-center gap-2 rounded-control px-2 outline-none select-none data-focused:bg-hover data-disabled:text-text-3 data-focus-visible:outline-2 data-focus-visible:-outline-offset-2 data-focus-visible:outline-focus data-focus-visible:outline-solid';
