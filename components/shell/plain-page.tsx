// A page without the frame of a space: the mark, one sentence, one action. For the start page and what is not found.
import type { ReactNode } from 'react';
import { PlainFrame } from './plain-frame';

type PlainPageProps = { title: ReactNode; children?: ReactNode; action?: ReactNode };

/** Shows a statement at the left of an otherwise empty page. */
export function PlainPage({ title, children, action }: PlainPageProps) {
  return (
    <PlainFrame>
      <h1 className="text-item">{title}</h1>
      {children ? <p className="mt-2 max-w-120 text-text-2">{children}</p> : null}
      {action ? <div className="mt-6 flex gap-2">{action}</div> : null}
    </PlainFrame>
  );
}
