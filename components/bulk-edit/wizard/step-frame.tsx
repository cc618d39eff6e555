'use client';
// One step of the wizard: its statement, its content, and the way back and on at its foot.
import { type ReactNode, useEffect, useRef } from 'react';

type StepFrameProps = {
  title: ReactNode;
  /** The line under the statement: what is true now, what is safe. */
  subtitle?: ReactNode;
  /** Buttons of the foot: back at the left, on at the right. */
  back?: ReactNode;
  next?: ReactNode;
  /** Forms stop at 760 px; tables take what there is. */
  isForm?: boolean;
  children: ReactNode;
};

/** Lays out a step. Its heading takes the focus when the step appears, so that keyboard and screen reader start there. */
export function StepFrame({ title, subtitle, back, next, isForm = false, children }: StepFrameProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <section className="flex min-h-0 min-w-0 flex-1 flex-col bg-surface">
      <div className="min-h-0 flex-1 overflow-y-auto">
        <div className={isForm ? 'max-w-190 px-6 pt-5 pb-8' : 'pt-5 pb-8'}>
          <div className={isForm ? 'mb-5' : 'mb-3 px-6'}>
            <h2 ref={heading} tabIndex={-1} className="text-statement font-semibold outline-none">
              {title}
            </h2>
            {subtitle ? <div className="mt-0.5 text-text-2">{subtitle}</div> : null}
          </div>
          {children}
        </div>
      </div>
      {back || next ? (
        <div className="flex min-h-14 shrink-0 items-center justify-between gap-4 border-t border-border px-6 py-2.5">
          <div className="flex items-center gap-2">{back}</div>
          <div className="flex min-w-0 items-center gap-3">{next}</div>
        </div>
      ) : null}
    </section>
  );
}
