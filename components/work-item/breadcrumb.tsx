'use client';
// The bar above an item: where it lies, and its id to copy.
import { Check, ChevronRight, Copy } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { type ReactNode, useState } from 'react';
import { Icon } from '@/components/ui/icon';
import { IconButton } from '@/components/ui/icon-button';

type Crumb = { label: string; href: string };

type BreadcrumbProps = { crumbs: readonly Crumb[]; trailing?: ReactNode; children: ReactNode };

/** Shows the path to this page as links, 48 px high; `children` is the page itself, `trailing` stands at the right. */
export function Breadcrumb({ crumbs, trailing, children }: BreadcrumbProps) {
  const t = useTranslations('workItem');
  return (
    <div className="flex h-12 shrink-0 items-center gap-2 border-b border-border px-5">
      <nav aria-label={t('breadcrumb')} className="flex min-w-0 flex-1 items-center gap-1">
        {crumbs.map((crumb) => (
          <span key={crumb.href} className="flex items-center gap-1">
            <Link
              href={crumb.href}
              className="rounded-chip px-1 py-0.5 text-text-2 hover:bg-hover hover:text-text"
            >
              {crumb.label}
            </Link>
            <Icon of={ChevronRight} sizePx={14} className="text-text-3" />
          </span>
        ))}
        <span aria-current="page" className="flex items-center gap-1 px-1 font-medium">
          {children}
        </span>
      </nav>
      {trailing}
    </div>
  );
}

/** Shows an id with a button that copies it. */
export function CopyableId({ id }: { id: number }) {
  const t = useTranslations('workItem');
  const [isCopied, setIsCopied] = useState(false);
  return (
    <>
      {id}
      <IconButton
        icon={isCopied ? Check : Copy}
        iconSizePx={14}
        label={t(isCopied ? 'copiedId' : 'copyId')}
        onClick={async () => {
          await navigator.clipboard.writeText(String(id));
          setIsCopied(true);
        }}
      />
    </>
  );
}
