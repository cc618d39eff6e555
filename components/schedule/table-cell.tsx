'use client';
// A cell of the table that becomes an input when it is pressed: a day or points of one bar.
import { useTranslations } from 'next-intl';
import { type ReactNode, useEffect, useReducer, useRef, useState } from 'react';
import { classNames } from '@/components/ui/class-names';
import { DateField } from '@/components/ui/date-field';
import { NumberField } from '@/components/ui/number-field';
import { FIRST_DAY, LAST_DAY } from '@/lib/schedule/days';
import { useBoard } from './board-context';

type TableCellProps = {
  kind: 'day' | 'points';
  /** What is edited, of whom: the input's name. */
  label: string;
  value: number | null;
  /** The value in words; empty for none. */
  text: string;
  onChange: (value: number | null) => void;
};

/** Shows the words; Enter or a press shows the input, Enter again takes what was typed, Escape leaves it. */
export function TableCell({ kind, label, value, text, onChange }: TableCellProps) {
  const t = useTranslations('schedule.table');
  const [isEditing, setIsEditing] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const isFocusDue = useRef(false);
  const close = () => {
    isFocusDue.current = true;
    setIsEditing(false);
  };
  useEffect(() => {
    if (isEditing || !isFocusDue.current) return;
    isFocusDue.current = false;
    button.current?.focus();
  }, [isEditing]);
  if (isEditing)
    return (
      <CellInput
        kind={kind}
        label={label}
        value={value}
        onDone={setIsEditing}
        onClose={close}
        onChange={onChange}
      />
    );
  return (
    <button
      ref={button}
      type="button"
      aria-label={t('editCell', { label, value: text || t('none') })}
      onClick={() => setIsEditing(true)}
      className={classNames(
        '-mx-1.5 min-h-6 w-[calc(100%+12px)] cursor-text rounded-chip px-1.5 hover:bg-pressed',
        kind === 'points' ? 'text-right' : 'text-left',
      )}
    >
      {text || <span className="text-text-3">{t('none')}</span>}
    </button>
  );
}

type CellInputProps = Omit<TableCellProps, 'text'> & {
  /** The focus left the cell by itself. */
  onDone: (isEditing: false) => void;
  /** Enter or Escape: the focus goes back to the words. */
  onClose: () => void;
};

function CellInput({ kind, label, value, onChange, onDone, onClose }: CellInputProps): ReactNode {
  const { today } = useBoard();
  const box = useRef<HTMLFieldSetElement>(null);
  const [typed, setTyped] = useState(value);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => box.current?.querySelector('input')?.select(), []);
  // Once it is drawn what the day's own input made of the text: one that is no day stays.
  const isEntered = useRef(false);
  const [, draw] = useReducer((times: number) => times + 1, 0);
  useEffect(() => {
    if (!isEntered.current) return;
    isEntered.current = false;
    if (!box.current?.querySelector('[aria-invalid=true]')) onClose();
  });
  const takePoints = () => {
    if (typed !== value) onChange(typed);
  };
  return (
    <fieldset
      ref={box}
      aria-label={label}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
        if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return;
        if (kind === 'points') takePoints();
        isEntered.current = true;
        draw();
      }}
      onBlur={(event) => {
        const to = event.relatedTarget;
        const isInside = to instanceof Element && (box.current?.contains(to) || to.closest('[role=dialog]'));
        if (isInside) return;
        if (kind === 'points') takePoints();
        onDone(false);
      }}
    >
      {kind === 'day' ? (
        <DateField
          label={label}
          size={28}
          value={value}
          isInvalid={problem !== null}
          onChange={onChange}
          onProblem={setProblem}
          today={today}
          firstDay={FIRST_DAY}
          lastDay={LAST_DAY}
        />
      ) : (
        <NumberField
          label={label}
          size={28}
          value={typed}
          onChange={setTyped}
          allowsNegative={false}
          fractionDigits={2}
        />
      )}
      {problem ? (
        <p role="alert" className="text-caption text-danger">
          {problem}
        </p>
      ) : null}
    </fieldset>
  );
}
