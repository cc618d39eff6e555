'use client';
// The closed box of a select; shared by Select and MultiSelect. Opens its list with a press, Enter, Space or the arrows.
import { ChevronDown, Lock } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { lazy, type ReactNode, Suspense, useContext, useId } from 'react';
import { classNames } from './class-names';
import { type ControlNaming, FieldContext, useControlAttributes } from './field-context';
import { Icon } from './icon';
import { type ControlSize, inputClass } from './input-class';
import type { SelectOption } from './select-option';
import { usePopup } from './use-popup';

const loadSelectPopup = () => import('./select-popup');
const SelectPopup = lazy(loadSelectPopup);

export type SelectBoxProps = ControlNaming & {
  options: readonly SelectOption[];
  placeholder?: string;
  size?: ControlSize;
  isDisabled?: boolean;
  /** Same shape with a lock; say why in the row's hint. */
  isReadOnly?: boolean;
  className?: string;
};

type Props = SelectBoxProps & {
  isMultiple: boolean;
  selectedIds: readonly string[];
  onSelect: (ids: string[]) => void;
  value: ReactNode;
};

/** Shows the value (or the placeholder) in a box with a chevron. */
export function SelectBox({
  options,
  placeholder,
  size = 32,
  isDisabled,
  isReadOnly,
  className,
  isMultiple,
  selectedIds,
  onSelect,
  value,
  ...naming
}: Props) {
  const t = useTranslations('common');
  const field = useContext(FieldContext);
  const valueId = useId();
  const attributes = useControlAttributes(naming);
  const { isOpen, open, close, triggerRef, triggerProps } = usePopup('listbox', loadSelectPopup);
  return (
    <>
      <button
        type="button"
        {...triggerProps}
        id={attributes.id}
        aria-describedby={attributes['aria-describedby']}
        aria-labelledby={field ? `${field.labelId} ${valueId}` : undefined}
        data-invalid={attributes['aria-invalid']}
        disabled={isDisabled || isReadOnly}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
          event.preventDefault();
          open();
        }}
        className={classNames(
          inputClass(
            size,
            'flex items-center gap-2 px-2.5 py-0.75 text-left data-invalid:border-danger-solid',
          ),
          isReadOnly && 'disabled:text-text',
          className,
        )}
      >
        {field ? null : <span className="sr-only">{naming.label}</span>}
        <span id={valueId} className="flex min-w-0 flex-1 flex-wrap items-center gap-1">
          {value ?? <span className="text-text-3">{placeholder ?? t('choose')}</span>}
        </span>
        <Icon of={isReadOnly ? Lock : ChevronDown} sizePx={14} className="text-text-3" />
      </button>
      {isOpen ? (
        <Suspense>
          <SelectPopup
            label={naming.label}
            labelledBy={field?.labelId}
            options={options}
            selectedIds={selectedIds}
            isMultiple={isMultiple}
            triggerRef={triggerRef}
            onSelect={onSelect}
            onClose={close}
          />
        </Suspense>
      ) : null}
    </>
  );
}
