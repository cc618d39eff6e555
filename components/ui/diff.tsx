// A value before and after: the old one struck through, the new one in medium weight. Empty is a word, not a gap.
import { ArrowRight } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { classNames } from './class-names';
import { Icon } from './icon';

type DiffProps = {
  /** Null stands for an empty value. */
  before: ReactNode | null;
  after: ReactNode | null;
  className?: string;
};

/** Shows `before → after` in one line; read aloud as "before changes to after". */
export function Diff({ before, after, className }: DiffProps) {
  const t = useTranslations('common');
  return (
    <span className={classNames('inline-flex flex-wrap items-center gap-x-2', className)}>
      {before === null ? (
        <span className="text-text-2">{t('empty')}</span>
      ) : (
        // A line through the whole does not reach into chips and people, so their words get their own; initials stay clear.
        <del className="text-text-2 decoration-1 [&_span]:font-normal [&_span:not([aria-hidden])]:line-through">
          {before}
        </del>
      )}
      <span className="sr-only">{t('changesTo')}</span>
      <Icon of={ArrowRight} sizePx={14} className="text-text-3" />
      {after === null ? (
        <span className="font-medium">{t('empty')}</span>
      ) : (
        <ins className="font-medium no-underline">{after}</ins>
      )}
    </span>
  );
}
