'use client';
// A failure of one page of a space; the frame around it stays usable.
import { PageError, type PageErrorProps } from '@/components/shell/page-error';

export default function SpaceErrorPage(props: PageErrorProps) {
  return <PageError {...props} />;
}
