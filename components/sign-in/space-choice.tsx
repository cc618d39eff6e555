'use client';
// Where signing in leads, at the foot of the list.
import { useTranslations } from 'next-intl';
import { Select } from '@/components/ui/select';

/** A space as the sandbox names it. */
export type SignInSpace = { simpleName: string; name: string };

type SpaceChoiceProps = {
  spaces: readonly SignInSpace[];
  /** A simple name; null for the person's first space. */
  value: string | null;
  onChange: (simpleName: string | null) => void;
  /** The person was on their way to a page: nothing to choose then. */
  isReturning: boolean;
};

const FIRST = '';

/** Shows the choice of space, or that the sign-in leads back. */
export function SpaceChoice({ spaces, value, onChange, isReturning }: SpaceChoiceProps) {
  const t = useTranslations('signIn');
  return (
    <footer className="flex h-14 shrink-0 items-center gap-3 border-t border-border px-7">
      {isReturning ? (
        <span className="flex-1 text-text-2">{t('returnTo')}</span>
      ) : (
        <>
          <span className="text-text-2">{t('openIn')}</span>
          <Select
            label={t('openIn')}
            size={28}
            className="max-w-60"
            value={value ?? FIRST}
            onChange={(id) => onChange(id === FIRST ? null : id)}
            options={[
              { id: FIRST, text: t('firstSpace') },
              ...spaces.map(({ simpleName, name }) => ({ id: simpleName, text: name })),
            ]}
          />
          <span className="flex-1" />
        </>
      )}
      <span className="text-caption text-text-3 max-sm:hidden">{t('keys')}</span>
    </footer>
  );
}
