// The frame of a page outside of any space: the mark, then what the page says, at the left of an otherwise empty page. It
// needs no provider, because the page for the worst failure has none.
import type { ReactNode } from 'react';
import { Logo } from './logo';

/** Shows the mark and the content under it. */
export function PlainFrame({ children }: { children: ReactNode }) {
  return (
    <main className="mx-auto flex min-h-dvh max-w-190 flex-col px-7 pt-[18vh]">
      <p className="mb-8 flex items-center gap-2.5 text-title font-semibold">
        <Logo />
        Plumb
      </p>
      {children}
    </main>
  );
}
