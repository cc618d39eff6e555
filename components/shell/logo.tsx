// The mark: a beam, a line, a brass bob. The only ornament of the product.

/** Shows the mark at 24 px (or `sizePx`); decorative, name it where it stands. */
export function Logo({ sizePx = 24 }: { sizePx?: number }) {
  return (
    <svg width={sizePx} height={sizePx} viewBox="0 0 24 24" fill="none" aria-hidden className="shrink-0">
      <path d="M4 3.5h16M12 3.5V13" stroke="var(--color-text)" strokeWidth="2" strokeLinecap="round" />
      <path d="M8.75 12.5h6.5v3.2L12 21.5l-3.25-5.8z" fill="var(--color-brass)" />
    </svg>
  );
}
