'use client';
// Picks people, work items or anything else by searching for it: chips in a box, results under it.
import { useTranslations } from 'next-intl';
import { type ReactNode, useContext, useRef, useState } from 'react';
import { ComboBox, type ComboBoxProps } from 'react-aria-components/ComboBox';
import { Group } from 'react-aria-components/Group';
import { AriaLocale } from './aria-locale';
import { RemovableChip } from './chip';
import { classNames } from './class-names';
import { type ControlNaming, FieldContext } from './field-context';
import { inputClass } from './input-class';
import { SearchLine } from './search-line';
import { SearchResults } from './search-results';
import { type SearchFunction, useAsyncSearch } from './use-async-search';

export type SearchComboBoxProps<Item extends object> = ControlNaming & {
  /** What is chosen, in the order chosen. */
  value: readonly Item[];
  onChange: (value: Item[]) => void;
  /** False: choosing replaces. */
  isMultiple?: boolean;
  search: SearchFunction<Item>;
  idOf: (item: Item) => string;
  /** Plain name, for screen readers and the removal's label. */
  textOf: (item: Item) => string;
  /** How an item looks in its chip. */
  renderValue: (item: Item) => ReactNode;
  /** How an item looks in the list; put what tells namesakes apart on a second line. */
  renderOption: (item: Item) => ReactNode;
  isItemDisabled?: (item: Item) => boolean;
  placeholder?: string;
  isReadOnly?: boolean;
  isDisabled?: boolean;
};

/** Shows what is chosen as chips and a line to search with. Backspace in an empty line takes out the last one. */
export function SearchComboBox<Item extends object>(props: SearchComboBoxProps<Item>) {
  const {
    value,
    onChange,
    isMultiple = true,
    search,
    idOf,
    textOf,
    placeholder,
    isReadOnly,
    isDisabled,
  } = props;
  const t = useTranslations('common');
  const field = useContext(FieldContext);
  const input = useRef<HTMLInputElement>(null);
  const [query, setQuery] = useState('');
  const [isOpen, setIsOpen] = useState(false);
  const results = useAsyncSearch(search, query.trim(), isOpen);
  const selectedIds = value.map(idOf);
  // Those already chosen stand in the box and are not offered again: leaving the line with Tab picks the marked row, and
  // a chosen one would be marked first and taken out.
  // Rows found for another text stay only where they match this one too: a quick Enter must not take a wrong one.
  const isMatch = (item: Item) =>
    !results.isStale || textOf(item).toLowerCase().includes(query.trim().toLowerCase());
  const offered = results.items.filter((item) => !selectedIds.includes(idOf(item)) && isMatch(item));
  const isInvalid = props.isInvalid || field?.isInvalid || false;

  const choose = (ids: string[]) => {
    if (ids.length === selectedIds.length && ids.every((id, index) => id === selectedIds[index])) return;
    const known = [...value, ...results.items];
    onChange(ids.flatMap((id) => known.find((item) => idOf(item) === id) ?? []));
    setQuery('');
  };
  const remove = (id: string) => {
    choose(selectedIds.filter((other) => other !== id));
    input.current?.focus();
  };

  const shared = {
    'aria-label': field ? undefined : props.label,
    'aria-labelledby': field?.labelId,
    'aria-describedby': field?.describedBy,
    inputValue: query,
    onInputChange: setQuery,
    onOpenChange: setIsOpen,
    items: offered.map((item) => ({ id: idOf(item), item })),
    allowsEmptyCollection: true,
    menuTrigger: 'focus',
    isReadOnly,
    isDisabled,
    isInvalid,
    isRequired: field?.isRequired,
    validationBehavior: 'aria',
    disabledKeys: offered.filter((item) => props.isItemDisabled?.(item)).map(idOf),
  } satisfies Partial<ComboBoxProps<{ id: string; item: Item }, 'single' | 'multiple'>>;

  const box = (
    <>
      <Group
        className={inputClass(
          32,
          classNames('flex flex-wrap items-center gap-1 px-1.5 py-0.75', isInvalid && 'border-danger-solid'),
        )}
      >
        {value.map((item) => (
          <RemovableChip
            key={idOf(item)}
            label={t('remove', { name: textOf(item) })}
            onRemove={isReadOnly || isDisabled ? undefined : () => remove(idOf(item))}
          >
            {props.renderValue(item)}
          </RemovableChip>
        ))}
        <SearchLine
          ref={input}
          id={field?.controlId}
          placeholder={value.length === 0 ? (placeholder ?? t('typeToSearch')) : undefined}
          onKeyDownCapture={(event) => {
            // There is nothing to take yet, and the list must not close over the answer that is coming.
            if (event.key !== 'Enter' || !isOpen || !results.isStale || offered.length > 0) return;
            event.preventDefault();
            event.stopPropagation();
          }}
          onKeyDown={(event) => {
            const last = selectedIds.at(-1);
            if (event.key === 'Backspace' && query === '' && last !== undefined && !isReadOnly) remove(last);
          }}
          className="h-6 min-w-8 flex-1 bg-transparent px-1 outline-none"
        />
      </Group>
      <SearchResults
        // All matches chosen already: nothing is left to choose, which is not "nothing matches".
        query={results.items.length > 0 ? '' : query.trim()}
        status={results.isStale ? 'searching' : results.status}
        count={offered.length}
        onRetry={results.retry}
        renderOption={props.renderOption}
        textOf={textOf}
      />
    </>
  );

  return (
    <AriaLocale>
      {isMultiple ? (
        <ComboBox
          {...shared}
          selectionMode="multiple"
          value={selectedIds}
          onChange={(keys) => choose(keys.map(String))}
        >
          {box}
        </ComboBox>
      ) : (
        <ComboBox
          {...shared}
          selectionMode="single"
          // What is chosen stands in its chip. Told of it, react-aria would write its name into the line as if it were
          // typed, and the list would open again on every Escape.
          value={null}
          onChange={(key) => key !== null && choose([String(key)])}
        >
          {box}
        </ComboBox>
      )}
    </AriaLocale>
  );
}
