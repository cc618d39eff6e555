// A page without the frame of a space: the mark, one sentence, one action. For the start page and what is not found.
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Logo } from './logo';

type PlainPageProps = { title: ReactNode; children?: ReactNode; action?: ReactNode };

/** Shows a statement at the left of an otherwise empty page. */
export function PlainPage({ title, children, action }: PlainPageProps) {
  const t = useTranslations('common');
  return (
    <main className="mx-auto flex min-h-dvh max-w-190 flex-col px-7 pt-[18vh]">
      <p className="flex items-center gap-2.5 text-title font-semibold">
        <Logo />
        {t('product')}
      </p>
      <h1 className="mt-8 text-item">{title}</h1>
      {children ? <p className="mt-2 max-w-120 text-text-2">{children}</p> : null}
      {action ? <div className="mt-6 flex gap-2">{action}</div> : null}
    </main>
  );
}
