// A cell without a value: a quiet dash for the eye, the word for a screen reader.
import { useTranslations } from 'next-intl';

/** Shows that there is nothing here; a table full of the word itself would be noise. */
export function EmptyCell() {
  const t = useTranslations('common');
  return (
    <>
      <span aria-hidden className="text-text-3">
        –
      </span>
      <span className="sr-only">{t('empty')}</span>
    </>
  );
}
