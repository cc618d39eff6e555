// The right side of the sign-in page: a title, a sentence, and what there is to do.
import type { ReactNode } from 'react';

/** Shows the heading above its content, which fills the height. */
export function WayIn({
  title,
  body,
  children,
}: {
  title: ReactNode;
  body: ReactNode;
  children?: ReactNode;
}) {
  return (
    <>
      <header className="px-7 pt-8 lg:pt-12">
        <h2 className="text-statement">{title}</h2>
        <p className="mt-1 max-w-120 text-text-2">{body}</p>
      </header>
      {children}
    </>
  );
}
