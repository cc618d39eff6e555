'use client';
// A failure outside of a space, or in reading the frame of one.
import { PageError, type PageErrorProps } from '@/components/shell/page-error';
import { PlainFrame } from '@/components/shell/plain-frame';

export default function ErrorPage(props: PageErrorProps) {
  return (
    <PlainFrame>
      <PageError {...props} className="pt-0 pl-0" />
    </PlainFrame>
  );
}
