'use client';
// One labelled row of a form: label, required mark, the control, then its hint and its error.
import { CircleAlert } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type ReactNode, useId, useMemo } from 'react';
import { classNames } from './class-names';
import { FieldContext } from './field-context';
import { Icon } from './icon';

type FieldRowProps = {
  label: ReactNode;
  isRequired?: boolean;
  /** What the control wants, in words; stays while an error is shown. */
  hint?: ReactNode;
  /** What is wrong with the value; marks the control as invalid. */
  error?: ReactNode;
  /** `beside`: label at the left, as in editors; `above`: in narrow panels and dialogs. */
  labelPlace?: 'beside' | 'above';
  /** False for controls that are groups (radio groups, compound rows): then the label is not a `<label for>`. */
  isSingleControl?: boolean;
  className?: string;
  children: ReactNode;
};

/** Lays out a form row and hands label, hint and error to the control inside it. */
export function FieldRow({
  label,
  isRequired = false,
  hint,
  error,
  labelPlace = 'beside',
  isSingleControl = true,
  className,
  children,
}: FieldRowProps) {
  const t = useTranslations('common');
  const id = useId();
  const hasHint = Boolean(hint);
  const hasError = Boolean(error);
  const context = useMemo(
    () => ({
      controlId: `${id}control`,
      labelId: `${id}label`,
      describedBy: [hasError && `${id}error`, hasHint && `${id}hint`].filter(Boolean).join(' ') || undefined,
      isRequired,
      isInvalid: hasError,
    }),
    [id, hasHint, hasError, isRequired],
  );
  const LabelTag = isSingleControl ? 'label' : 'span';
  const isBeside = labelPlace === 'beside';
  return (
    <div
      className={classNames(
        'grid gap-x-4',
        isBeside ? 'grid-cols-[var(--label-width,5.5rem)_minmax(0,1fr)]' : 'gap-y-1',
        className,
      )}
    >
      <LabelTag
        id={context.labelId}
        {...(isSingleControl ? { htmlFor: context.controlId } : {})}
        className={classNames('text-text-2', isBeside && 'pt-1.5')}
      >
        {label}
        {isRequired ? (
          <span className="text-danger" title={t('required')}>
            <span aria-hidden> *</span>
            <span className="sr-only"> {t('required')}</span>
          </span>
        ) : null}
      </LabelTag>
      <div className="min-w-0">
        <FieldContext value={context}>{children}</FieldContext>
        {hasError ? (
          <p id={`${id}error`} className="mt-1 flex items-start gap-1.5 text-caption text-danger">
            <Icon of={CircleAlert} sizePx={14} className="mt-px" />
            <span className="min-w-0">{error}</span>
          </p>
        ) : null}
        {hasHint ? (
          <p id={`${id}hint`} className="mt-1 text-caption text-text-3">
            {hint}
          </p>
        ) : null}
      </div>
    </div>
  );
}
