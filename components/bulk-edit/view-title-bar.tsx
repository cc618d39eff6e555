// The 48 px bar over each bulk edit page: what this is at the left, what can be done with it at the right.
import type { ReactNode } from 'react';

type ViewTitleBarProps = { children: ReactNode; middle?: ReactNode; trailing?: ReactNode };

/** Lays out the bar; `middle` is centred where the room allows, and goes first when it gets narrow. */
export function ViewTitleBar({ children, middle, trailing }: ViewTitleBarProps) {
  return (
    <div className="flex min-h-12 shrink-0 flex-wrap items-center gap-x-6 gap-y-1 border-b border-border bg-surface px-5 py-1.5">
      <div className="flex min-w-0 items-center gap-2">{children}</div>
      {middle ? (
        <div className="flex min-w-0 flex-1 justify-center">{middle}</div>
      ) : (
        <div className="flex-1" />
      )}
      {trailing ? <div className="flex items-center gap-2">{trailing}</div> : null}
    </div>
  );
}
