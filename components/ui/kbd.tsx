// A key on the keyboard, beside the command it triggers.
import type { ReactNode } from 'react';
import { classNames } from './class-names';

/** Shows a key hint; `isOnTip` for the inverted ground of a tooltip. */
export function Kbd({ children, isOnTip = false }: { children: ReactNode; isOnTip?: boolean }) {
  return (
    <kbd
      className={classNames(
        'inline-flex h-4.5 min-w-4.5 items-center justify-center rounded-chip border px-1 font-sans text-label',
        isOnTip ? 'border-current/30' : 'border-border-strong text-text-3',
      )}
    >
      {children}
    </kbd>
  );
}
