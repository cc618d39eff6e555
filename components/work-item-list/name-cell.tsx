// The cell that leads to the item.
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { Chip } from '@/components/ui/chip';
import type { WorkItem } from '@/lib/work-item/work-item';

/** Shows the name as a link. Not a tab stop: the row is one, and Enter on it opens the item. */
export function NameCell({ item, href }: { item: WorkItem; href: string }) {
  const t = useTranslations('workItems');
  return (
    <>
      <Link
        href={href}
        prefetch={false}
        tabIndex={-1}
        dir="auto"
        title={item.name}
        className="truncate rounded-chip font-medium underline-offset-2 hover:text-accent-text hover:underline"
      >
        {item.name || t('nameless', { id: item.id })}
      </Link>
      {item.isTerminated ? <Chip className="ml-2 shrink-0">{t('terminated')}</Chip> : null}
    </>
  );
}
