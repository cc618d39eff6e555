// Words for screen readers only.
import type { ReactNode } from 'react';

/** Gives text that is read aloud but not shown. */
export function VisuallyHidden({ children }: { children: ReactNode }) {
  return <span className="sr-only">{children}</span>;
}
