// Why a list has nothing in it and the one thing to do about it; left-aligned where the content would be.
import type { ReactNode } from 'react';
import { classNames } from './class-names';

type EmptyStateProps = {
  title: ReactNode;
  children?: ReactNode;
  action?: ReactNode;
  /** The title is then the heading of the page. */
  isPage?: boolean;
  className?: string;
};

/** Shows one sentence, at most one more, and one action. */
export function EmptyState({ title, children, action, isPage = false, className }: EmptyStateProps) {
  const Title = isPage ? 'h1' : 'p';
  return (
    <div className={classNames('max-w-140 px-5 py-10', className)}>
      <Title className="text-title font-semibold">{title}</Title>
      {children ? <div className="mt-1 text-text-2">{children}</div> : null}
      {action ? <div className="mt-4 flex gap-2">{action}</div> : null}
    </div>
  );
}
