'use client';
// A failure in place of content: a plain sentence, what is kept, one action; codes only behind "Details".
import { CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { classNames } from './class-names';
import { ErrorDetails, type ErrorDetailsProps } from './error-details';
import { Icon } from './icon';

type ErrorStateProps = ErrorDetailsProps & {
  title: ReactNode;
  /** What is safe and what to do now. */
  children?: ReactNode;
  action?: ReactNode;
  /** The heading's level when it is the title of the page. */
  isPage?: boolean;
  className?: string;
};

/** Shows the failure, left-aligned; announced when it appears. */
export function ErrorState({
  title,
  children,
  action,
  code,
  logId,
  isPage = false,
  className,
}: ErrorStateProps) {
  const Title = isPage ? 'h1' : 'p';
  return (
    <div role="alert" className={classNames('flex max-w-140 items-start gap-3 px-5 py-10', className)}>
      <Icon of={CircleAlert} className="mt-0.5 text-danger" />
      <div className="min-w-0">
        <Title className="text-title font-semibold">{title}</Title>
        {children ? <div className="mt-1 text-text-2">{children}</div> : null}
        {action ? <div className="mt-4 flex flex-wrap gap-2">{action}</div> : null}
        <ErrorDetails code={code} logId={logId} />
      </div>
    </div>
  );
}
