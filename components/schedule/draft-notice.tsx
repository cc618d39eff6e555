'use client';
// Says when the draft is not on the server: nobody answers, or another tab has saved since. Stands above the board.
import { useTranslations } from 'next-intl';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import { formatTime } from '@/lib/i18n/format-time';
import type { DraftControl } from './use-draft';
import { useErrorText } from './use-error-text';

/** Shows nothing while the draft is saved or being saved for the first time. */
export function DraftNotice({ control, zone }: { control: DraftControl; zone: string }) {
  const t = useTranslations('schedule.drafts');
  const errorText = useErrorText();
  const { newer, failure } = control;
  if (newer)
    return (
      <Banner
        tone="warning"
        title={t('newer', { time: formatTime(newer.updatedAtMs, zone), count: newer.changeCount })}
        className="mx-5 my-2"
        actions={
          <>
            <Button onClick={() => control.choose('theirs')}>{t('takeTheirs')}</Button>
            <Button onClick={() => control.choose('mine')}>
              {t('keepMine', { count: Object.keys(control.draft).length })}
            </Button>
          </>
        }
      >
        {t('newerHint')}
      </Banner>
    );
  if (failure && !control.isSaved)
    return (
      <Banner
        tone="warning"
        title={t('notSaved')}
        className="mx-5 my-2"
        actions={<Button onClick={control.saveAgain}>{t('saveAgain')}</Button>}
      >
        {errorText(failure)} {t(control.isKept ? 'keptHere' : 'keptNowhere')}
      </Banner>
    );
  return null;
}
