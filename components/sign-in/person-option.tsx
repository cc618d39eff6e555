'use client';
// One person of the sandbox in the list: both names, the address that tells namesakes apart, or why not.
import { CornerDownLeft } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { Avatar } from '@/components/ui/avatar';
import { classNames } from '@/components/ui/class-names';
import { Icon } from '@/components/ui/icon';
import { Spinner } from '@/components/ui/spinner';
import type { Person } from '@/lib/work-item/person';

type PersonOptionProps = {
  id: string;
  person: Person;
  /** The keyboard is on it. */
  isMarked: boolean;
  isPending: boolean;
  onPick: () => void;
  onMark: () => void;
};

/** Shows a row of 44 px; people who left or are frozen cannot be picked and say so. */
export function PersonOption({ id, person, isMarked, isPending, onPick, onMark }: PersonOptionProps) {
  const t = useTranslations('signIn');
  const locale = useLocale();
  const name = person.name[locale];
  const otherName = person.name[locale === 'en' ? 'zh-CN' : 'en'];
  const isActive = person.status === 'activated';
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the search line (aria-activedescendant)
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys are handled by the search line that owns the list
    <div
      id={id}
      role="option"
      aria-selected={isMarked}
      aria-disabled={!isActive || undefined}
      onClick={onPick}
      onPointerMove={onMark}
      className={classNames(
        'flex h-11 cursor-default items-center gap-3 rounded-control px-3',
        isMarked && (isActive ? 'bg-selection' : 'bg-hover'),
      )}
    >
      <Avatar person={{ id: person.userKey, name }} sizePx={28} />
      <span className="flex min-w-0 flex-1 items-baseline gap-2">
        <span className={classNames('truncate font-medium', !isActive && 'text-text-3')}>{name}</span>
        {otherName === name ? null : <span className="truncate text-text-3">{otherName}</span>}
      </span>
      <span className="truncate text-caption text-text-3">
        {person.status === 'activated' ? person.email : t(person.status)}
      </span>
      {isPending ? (
        <span className="sr-only motion-reduce:not-sr-only">{t('signingIn', { name })}</span>
      ) : null}
      <span className="flex w-4 shrink-0 justify-center text-accent-text">
        {isPending ? <Spinner /> : null}
        {isMarked && isActive && !isPending ? <Icon of={CornerDownLeft} sizePx={14} /> : null}
      </span>
    </div>
  );
}
