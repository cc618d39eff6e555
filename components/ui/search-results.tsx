'use client';
// The list under a SearchComboBox: results, or one line that says why there are none.
import { Check } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type ReactNode, useContext } from 'react';
import { ComboBoxStateContext } from 'react-aria-components/ComboBox';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { Button } from './button';
import { Icon } from './icon';
import { popupClass, popupRowClass } from './popup-class';
import { Spinner } from './spinner';
import { useArrival } from './use-arrival';

type SearchResultsProps<Item> = {
  query: string;
  status: 'searching' | 'done' | 'failed';
  count: number;
  onRetry: () => void;
  renderOption: (item: Item) => ReactNode;
  textOf: (item: Item) => string;
};

/** Shows the results of a combobox's search; chosen ones carry a check at the left. */
export function SearchResults<Item extends object>({
  query,
  status,
  count,
  onRetry,
  renderOption,
  textOf,
}: SearchResultsProps<Item>) {
  const t = useTranslations('common');
  const state = useContext(ComboBoxStateContext);
  const isOpen = state?.isOpen ?? false;
  const isArriving = useArrival(isOpen);
  return (
    <Popover
      isOpen={isOpen}
      // What the popover itself asks for: the page was scrolled, or its hidden button to dismiss was pressed.
      onOpenChange={(wanted) => {
        if (!wanted && !isArriving.current) state?.close();
      }}
      offset={4}
      className={`${popupClass} flex min-w-(--trigger-width) max-w-96 flex-col`}
    >
      {status === 'failed' ? (
        <p className="flex items-center justify-between gap-3 px-3 py-2 text-danger">
          {t('searchFailed')}
          <Button variant="link" onClick={onRetry}>
            {t('retry')}
          </Button>
        </p>
      ) : null}
      {status === 'searching' && count === 0 ? (
        <p className="flex items-center gap-2 px-3 py-2 text-text-3">
          <Spinner sizePx={14} />
          {t('searching')}
        </p>
      ) : null}
      {status === 'done' && count === 0 ? (
        <p className="px-3 py-2 text-text-3">{query === '' ? t('noOptions') : t('noMatches', { query })}</p>
      ) : null}
      <ListBox<{ id: string; item: Item }>
        className={count === 0 ? 'sr-only' : 'min-h-0 flex-1 overflow-auto p-1 outline-none'}
      >
        {({ item }) => (
          <ListBoxItem textValue={textOf(item)} className={popupRowClass}>
            {({ isSelected }) => (
              <>
                <span className="flex w-4 shrink-0 justify-center text-accent-text">
                  {isSelected ? <Icon of={Check} /> : null}
                </span>
                <span className="min-w-0 flex-1 py-1">{renderOption(item)}</span>
              </>
            )}
          </ListBoxItem>
        )}
      </ListBox>
    </Popover>
  );
}
