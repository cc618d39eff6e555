'use client';
// What is selected beyond the screen: the loaded rows, or all that match without the excluded ones. Its code comes with the
// first selection.
import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { PopoverTrigger } from '@/components/ui/popover-trigger';
import { ALL_MATCHING, type RowSelection, selectedCount, withRows } from './row-selection';

type SelectionBannerProps = {
  selection: RowSelection;
  loadedIds: readonly number[];
  total: number;
  /** False where the count cannot be trusted: nothing may run on all of it. */
  canSelectAll: boolean;
  nameOf: (id: number) => string;
  onChange: (selection: RowSelection) => void;
};

/** Shows the banner, 36 px high, when there is something to say or to offer; else nothing. */
export default function SelectionBanner({
  selection,
  loadedIds,
  total,
  canSelectAll,
  nameOf,
  onChange,
}: SelectionBannerProps) {
  const t = useTranslations('workItems.banner');
  const isMatching = selection.kind === 'matching';
  const excluded = selection.ids.size;
  const areLoadedSelected =
    !isMatching && excluded > 1 && loadedIds.length > 0 && loadedIds.every((id) => selection.ids.has(id));
  if (!isMatching && !areLoadedSelected) return null;
  const onlyLoaded = () => onChange({ kind: 'picked', ids: new Set(loadedIds), anchorId: null });
  return (
    <div
      role="status"
      className="flex min-h-9 shrink-0 flex-wrap items-center gap-x-3 border-b border-border bg-selection px-5 py-1.5"
    >
      {isMatching ? (
        <>
          <span className="font-medium">
            {excluded === 0
              ? t('allSelected', { count: total, total })
              : t('allBut', { count: selectedCount(selection, total) ?? 0, total, excluded })}
          </span>
          {excluded === 0 ? null : (
            <PopoverTrigger
              label={t('excludedTitle')}
              className="w-96 p-2"
              trigger={(props) => (
                <Button {...props} variant="link">
                  {t('showExcluded', { count: excluded })}
                </Button>
              )}
            >
              {() => (
                <ul className="flex flex-col gap-0.5">
                  {[...selection.ids].map((id) => (
                    <li key={id} className="flex min-h-8 items-center gap-2 px-2">
                      <span className="min-w-0 flex-1 truncate">{nameOf(id)}</span>
                      <Button variant="link" onClick={() => onChange(withRows(selection, [id], true))}>
                        {t('includeAgain')}
                      </Button>
                    </li>
                  ))}
                </ul>
              )}
            </PopoverTrigger>
          )}
          <Button variant="link" onClick={onlyLoaded}>
            {t('onlyLoaded')}
          </Button>
        </>
      ) : (
        <>
          <span className="font-medium">{t('loadedSelected', { count: loadedIds.length })}</span>
          {canSelectAll && total > loadedIds.length ? (
            <Button variant="link" onClick={() => onChange(ALL_MATCHING)}>
              {t('selectAll', { count: total })}
            </Button>
          ) : null}
        </>
      )}
    </div>
  );
}
