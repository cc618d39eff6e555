// A line from the top of the page to a brass bob: true to the line.

/** Shows the line over the text below it; on small windows only the mark. */
export function PlumbLine() {
  return (
    <div aria-hidden className="mb-4 lg:mb-7 lg:flex lg:min-h-0 lg:flex-1 lg:flex-col">
      <div className="hidden w-4.5 flex-1 justify-center lg:flex">
        <div className="w-px bg-border-strong" />
      </div>
      <svg width="18" height="34" viewBox="0 0 18 34" fill="none" aria-hidden className="shrink-0">
        <path d="M9 0v8" stroke="var(--color-border-strong)" />
        <path d="M6 7.5h6v3H6z" fill="var(--color-text)" />
        <path d="M2 10.5h14v7L9 33 2 17.5z" fill="var(--color-brass)" />
      </svg>
    </div>
  );
}
