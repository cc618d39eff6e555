'use client';
// A failure outside of a space, or in reading the frame of one.
import { PageError, type PageErrorProps } from '@/components/shell/page-error';

export default function ErrorPage(props: PageErrorProps) {
  return (
    <main className="mx-auto max-w-190 pt-[18vh]">
      <PageError {...props} />
    </main>
  );
}
