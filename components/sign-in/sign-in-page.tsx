// The first screen: what the product promises at the left, who to be at the right. The plumb line is its one ornament.
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { PlumbLine } from './plumb-line';

/** Lays the promise and the way in side by side; under each other below 1024 px. `preferences`: language and theme. */
export function SignInPage({ preferences, children }: { preferences: ReactNode; children: ReactNode }) {
  const t = useTranslations('signIn');
  const tCommon = useTranslations('common');
  return (
    <main className="grid min-h-dvh bg-canvas lg:h-dvh lg:grid-cols-[minmax(0,1fr)_minmax(32rem,44%)]">
      <section className="relative flex flex-col px-7 pt-7 pb-10 lg:pt-0 lg:pr-10 lg:pb-[8vh] lg:pl-[clamp(3rem,12vw,14rem)]">
        <PlumbLine />
        <div className="lg:max-w-150">
          <p className="text-title font-semibold">{tCommon('product')}</p>
          <h1 className="mt-3 text-item text-balance">{t('statement')}</h1>
          <p className="mt-3 max-w-110 text-text-2">{t('sentence')}</p>
        </div>
        <div className="mt-8">{preferences}</div>
      </section>
      <section className="flex min-h-0 flex-col border-border bg-surface max-lg:border-t lg:border-l">
        {children}
      </section>
    </main>
  );
}
