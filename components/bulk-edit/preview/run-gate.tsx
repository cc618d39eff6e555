'use client';
// The last moment before anything is sent. The button names its effect and count; dangerous runs ask for the count in digits.
import { CalendarClock, Check } from 'lucide-react';
import { useTimeZone, useTranslations } from 'next-intl';
import { type FormEvent, lazy, Suspense, useRef, useState } from 'react';
import { useErrorText } from '@/components/field/error-text';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import { ErrorDetails } from '@/components/ui/error-details';
import { FieldRow } from '@/components/ui/field-row';
import { Icon } from '@/components/ui/icon';
import { TextField } from '@/components/ui/text-field';
import type { Change } from '@/lib/bulk-edit/change';
import type { PlanOrigin } from '@/lib/bulk-edit/plan';
import type { AppError } from '@/lib/errors/app-error';
import { formatCount } from '@/lib/i18n/format-count';
import { useItemCount } from '../use-item-count';
import { firstLater, instantOfLater, type Later } from './later';
import { isTypedCount, MOST_WITHOUT_TYPING, typingReason } from './typed-count';

const RunLater = lazy(async () => ({ default: (await import('./run-later')).RunLater }));

type RunGateProps = {
  typeName: string;
  /** How many items will change. */
  count: number;
  changes: readonly Change[];
  origin: PlanOrigin | null;
  isStarting: boolean;
  /** Why the last attempt to start failed; nothing has been sent then. */
  failure: AppError | null;
  /** `atMs`: when it is to begin; null for at once. */
  onStart: (atMs: number | null) => void;
};

/** Shows the button that starts the run, or arranges it for later. With nothing to change it says so instead. */
export function RunGate({ typeName, count, changes, origin, isStarting, failure, onStart }: RunGateProps) {
  const t = useTranslations('bulkEdit.gate');
  const itemCount = useItemCount(typeName);
  const errorText = useErrorText();
  const form = useRef<HTMLFormElement>(null);
  const [typed, setTyped] = useState('');
  const [isWrong, setIsWrong] = useState(false);
  const [later, setLater] = useState<Later | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const zone = useTimeZone() ?? 'UTC';
  const isTyped = isTypedCount(typed, count);
  const reason = typingReason(count, changes);
  const undoes = origin?.kind === 'undo';
  const isDanger = reason === 'clear' || undoes;

  const doing = later ? (undoes ? 'scheduleUndo' : 'schedule') : undoes ? 'undo' : 'start';

  const start = (event: FormEvent) => {
    event.preventDefault();
    if (reason !== null && !isTyped) {
      setIsWrong(true);
      form.current?.querySelector('input')?.focus();
      return;
    }
    if (later === null) return onStart(null);
    const atMs = instantOfLater(later, Date.now(), zone);
    if (atMs === null) setProblem(t('laterPast'));
    else if (problem === null) onStart(atMs);
  };

  if (count === 0) return <p className="rounded-card border border-border p-4 text-text-2">{t('nothing')}</p>;
  return (
    <form ref={form} noValidate onSubmit={start} className="grid gap-3 rounded-card border border-border p-4">
      {failure ? (
        <Banner tone="danger" title={t('failed')}>
          {errorText(failure)}
          <ErrorDetails code={failure.code} logId={failure.logId} />
        </Banner>
      ) : null}
      {reason === null ? (
        <p className="text-text-2">{t('what', { items: itemCount(count) })}</p>
      ) : (
        <FieldRow
          labelPlace="above"
          label={<span className="font-medium text-text">{t('type', { count: formatCount(count) })}</span>}
          hint={t(`typeWhy.${reason}`, { count: MOST_WITHOUT_TYPING })}
          error={isWrong && !isTyped ? t('typeWrong', { count: formatCount(count) }) : undefined}
        >
          <TextField
            inputMode="numeric"
            value={typed}
            onChange={(text) => {
              setTyped(text);
              setIsWrong(false);
            }}
            trailing={isTyped ? <Icon of={Check} className="text-success" /> : undefined}
          />
        </FieldRow>
      )}
      {later === null ? null : (
        <Suspense>
          <RunLater
            later={later}
            error={problem}
            onProblem={setProblem}
            onChange={(next) => {
              setLater(next);
              setProblem(null);
            }}
            onNow={() => {
              setProblem(null);
              setLater(null);
              form.current?.querySelector<HTMLElement>('[type=submit]')?.focus();
            }}
          />
        </Suspense>
      )}
      <Button
        type="submit"
        size={32}
        variant={isDanger ? 'danger' : 'primary'}
        className="w-full"
        isPending={isStarting}
      >
        {t(doing, { items: itemCount(count) })}
      </Button>
      {later === null ? (
        <Button
          variant="link"
          icon={CalendarClock}
          className="min-h-6 justify-self-start"
          onClick={() => setLater(firstLater(Date.now(), zone))}
        >
          {t('later')}
        </Button>
      ) : null}
    </form>
  );
}
