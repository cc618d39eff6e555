'use client';
// The open list of a select, in react-aria; loaded by select.tsx when one is first opened. Long lists get a search line.
import { Check, Search } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { RefObject } from 'react';
import { Autocomplete, useFilter } from 'react-aria-components/Autocomplete';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { Input, SearchField } from 'react-aria-components/SearchField';
import { AriaLocale } from './aria-locale';
import { classNames } from './class-names';
import { Icon } from './icon';
import { popupClass, popupRowClass } from './popup-class';
import type { SelectOption } from './select-option';

const SEARCHABLE_FROM = 10;

export type SelectPopupProps = {
  label?: string;
  /** Id of the element that names the list, when the select stands in a form row. */
  labelledBy?: string;
  options: readonly SelectOption[];
  selectedIds: readonly string[];
  isMultiple: boolean;
  triggerRef: RefObject<HTMLElement | null>;
  onSelect: (ids: string[]) => void;
  onClose: () => void;
};

/** Shows the options under the select, the chosen one focused; a single choice closes it. */
export default function SelectPopup(props: SelectPopupProps) {
  const { label, labelledBy, options, triggerRef, onClose } = props;
  return (
    <AriaLocale>
      <Popover
        isOpen
        onOpenChange={(isOpen) => !isOpen && onClose()}
        triggerRef={triggerRef}
        placement="bottom start"
        offset={4}
        aria-label={label}
        aria-labelledby={labelledBy}
        className={classNames(popupClass, 'flex min-w-(--trigger-width) max-w-96 flex-col')}
      >
        {options.length >= SEARCHABLE_FROM ? <SearchableOptions {...props} /> : <Options {...props} />}
      </Popover>
    </AriaLocale>
  );
}

function SearchableOptions(props: SelectPopupProps) {
  const t = useTranslations('common');
  const { contains } = useFilter({ sensitivity: 'base' });
  return (
    <Autocomplete filter={contains}>
      <SearchField
        aria-label={t('search')}
        autoFocus
        className="flex items-center gap-2 border-b border-border px-3 text-text-3"
      >
        <Icon of={Search} sizePx={14} />
        <Input
          placeholder={t('search')}
          className="h-9 w-full bg-transparent text-text outline-none [&::-webkit-search-cancel-button]:hidden"
        />
      </SearchField>
      <Options {...props} isSearched />
    </Autocomplete>
  );
}

function Options({
  label,
  labelledBy,
  options,
  selectedIds,
  isMultiple,
  onSelect,
  onClose,
  isSearched = false,
}: SelectPopupProps & { isSearched?: boolean }) {
  const t = useTranslations('common');
  return (
    <ListBox
      aria-label={label}
      aria-labelledby={labelledBy}
      autoFocus={!isSearched}
      items={options}
      selectionMode={isMultiple ? 'multiple' : 'single'}
      selectedKeys={selectedIds}
      // Escape closes the list; by default it would first take out everything that was chosen.
      escapeKeyBehavior="none"
      // The chosen one can be chosen again: a single list then reports an empty set, changes nothing and closes.
      onSelectionChange={(keys) => {
        onSelect(keys === 'all' ? options.map((option) => option.id) : [...keys].map(String));
        if (!isMultiple) onClose();
      }}
      renderEmptyState={() => <p className="px-2 py-1.5 text-text-3">{t('noOptions')}</p>}
      className="min-h-0 flex-1 overflow-auto p-1 outline-none"
    >
      {(option) => (
        <ListBoxItem
          id={option.id}
          textValue={option.text}
          isDisabled={option.isDisabled}
          className={popupRowClass}
        >
          {({ isSelected }) => (
            <>
              <span className="flex w-4 shrink-0 justify-center text-accent-text">
                {isSelected ? <Icon of={Check} /> : null}
              </span>
              <span className="min-w-0 flex-1 py-1">
                <span className="flex min-w-0 items-center">{option.content ?? option.text}</span>
                {option.hint ? <span className="block text-caption text-text-3">{option.hint}</span> : null}
              </span>
            </>
          )}
        </ListBoxItem>
      )}
    </ListBox>
  );
}
