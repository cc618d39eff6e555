'use client';
// The list of the selected items, 50 more at a time.
import { Ban } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useErrorText } from '@/components/field/error-text';
import { Button } from '@/components/ui/button';
import { ErrorState } from '@/components/ui/error-state';
import { Icon } from '@/components/ui/icon';
import { SkeletonRows } from '@/components/ui/skeleton';
import type { SelectedItem } from '@/lib/bulk-edit/selected-item';
import type { ItemScope } from './item-scope';
import { ITEMS_PER_PAGE, useSelectedItems } from './use-selected-items';

type SelectedItemsProps = { project: string; typeKey: string; scope: ItemScope };

/** Shows each selected item with its status, in the order selected. An id that gives no item is shown as such, not hidden. */
export function SelectedItems({ project, typeKey, scope }: SelectedItemsProps) {
  const t = useTranslations('bulkEdit.scope');
  const tCommon = useTranslations('common');
  const errorText = useErrorText();
  const { data, fetchNextPage, isFetchingNextPage, refetch } = useSelectedItems(project, typeKey, scope);
  const pages = data?.pages ?? [];
  if (pages.length === 0) return <SkeletonRows count={Math.min(10, scope.count)} />;
  const failure = pages.find((page) => !page.ok);
  const items = new Map(
    pages.flatMap((page) => (page.ok ? page.value.items : [])).map((item) => [item.id, item]),
  );
  const ids = pages.flatMap((page) => (page.ok ? page.value.ids : []));
  const moreCount = Math.min(ITEMS_PER_PAGE, scope.count - ids.length);
  return (
    <>
      <table className="w-full table-fixed text-left">
        <caption className="sr-only">{t('listLabel')}</caption>
        <thead>
          <tr className="h-8 border-y border-border bg-surface-2 text-caption text-text-3">
            <th scope="col" className="pl-6 font-medium">
              {t('name')}
            </th>
            <th scope="col" className="w-56 px-4 font-medium">
              {t('status')}
            </th>
            <th scope="col" className="w-36 pr-6 text-right font-medium">
              {t('id')}
            </th>
          </tr>
        </thead>
        <tbody>
          {ids.map((id) => (
            <SelectedRow key={id} id={id} item={items.get(id)} />
          ))}
        </tbody>
      </table>
      {failure && !failure.ok ? (
        <ErrorState
          title={errorText(failure.error)}
          code={failure.error.code}
          logId={failure.error.logId}
          action={<Button onClick={() => void refetch()}>{tCommon('retry')}</Button>}
        >
          {t('errorSafe')}
        </ErrorState>
      ) : null}
      {!failure && moreCount > 0 ? (
        <div className="px-6 py-2">
          <Button variant="link" isPending={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {t('showMore', { count: moreCount })}
          </Button>
        </div>
      ) : null}
    </>
  );
}

function SelectedRow({ id, item }: { id: number; item: SelectedItem | undefined }) {
  const t = useTranslations('bulkEdit.scope');
  return (
    <tr className="h-9 border-b border-border">
      <td className="truncate pl-6">
        {item ? item.name : <span className="text-text-3">{t('notFound')}</span>}
      </td>
      <td className="truncate px-4 text-text-2">
        {item?.isTerminated ? (
          <span className="inline-flex items-center gap-1.5 text-warning">
            <Icon of={Ban} sizePx={14} />
            {t('terminated')}
          </span>
        ) : (
          item?.statusLabel
        )}
      </td>
      <td className="pr-6 text-right text-text-3 tabular-nums">{id}</td>
    </tr>
  );
}
