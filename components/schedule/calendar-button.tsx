'use client';
// The way to the working days of the space, at the foot of the board beside what is counted with them.
import { CalendarCog } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { lazy, Suspense, useState } from 'react';
import { IconButton } from '@/components/ui/icon-button';
import { useBoard } from './board-context';
import type { SpaceRules } from './use-space-rules';

const CalendarDialog = lazy(() => import('./calendar-dialog'));

/** Shows the button and, once pressed, the form. */
export function CalendarButton({ space }: { space: SpaceRules }) {
  const t = useTranslations('schedule.calendar');
  const { today } = useBoard();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <IconButton
        icon={CalendarCog}
        label={t('title')}
        aria-haspopup="dialog"
        onClick={() => setIsOpen(true)}
      />
      {isOpen ? (
        <Suspense>
          <CalendarDialog
            settings={space.settings}
            today={today}
            onSave={space.save}
            onClose={() => setIsOpen(false)}
          />
        </Suspense>
      ) : null}
    </>
  );
}
