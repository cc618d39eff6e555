// An address that leads nowhere, or a space that is not there for this person.
import { useTranslations } from 'next-intl';
import { PlainPage } from '@/components/shell/plain-page';
import { ButtonLink } from '@/components/ui/button-link';

export default function NotFoundPage() {
  const t = useTranslations('shell');
  return (
    <PlainPage
      title={t('notFound.title')}
      action={
        <ButtonLink href="/" size={32}>
          {t('notFound.toStart')}
        </ButtonLink>
      }
    >
      {t('notFound.body')}
    </PlainPage>
  );
}
