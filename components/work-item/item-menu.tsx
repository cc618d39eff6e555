'use client';
// What can be done with the whole item: make another like it, end it or bring it back.
import { CircleSlash, CopyPlus, Ellipsis, RotateCcw } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { lazy, Suspense, useState } from 'react';
import { IconButton } from '@/components/ui/icon-button';
import { useAnnounce } from '@/components/ui/live-region';
import { MenuTrigger } from '@/components/ui/menu-trigger';
import type { WorkItemDetail } from '@/lib/work-item/work-item';

const EndDialog = lazy(async () => ({ default: (await import('./end-dialog')).EndDialog }));

type ItemMenuProps = {
  project: string;
  /** The type as URLs name it. */
  slug: string;
  detail: WorkItemDetail;
  unsavedCount: number;
  onEnded: (fresh: WorkItemDetail) => void;
};

/** Shows the menu's button at the right of the bar. */
export function ItemMenu({ project, slug, detail, unsavedCount, onEnded }: ItemMenuProps) {
  const t = useTranslations('workItem');
  const announce = useAnnounce();
  const [isEnding, setIsEnding] = useState(false);
  const { id, isTerminated } = detail.item;
  const sections = [
    {
      id: 'copy',
      items: [
        {
          id: 'duplicate',
          label: t('menu.duplicate'),
          icon: CopyPlus,
          href: `/${project}/work-items/${encodeURIComponent(slug)}/new?from=${id}`,
        },
      ],
    },
    {
      id: 'end',
      items: [
        isTerminated
          ? { id: 'restore', label: t('menu.restore'), icon: RotateCcw, onSelect: () => setIsEnding(true) }
          : {
              id: 'terminate',
              label: t('menu.terminate'),
              icon: CircleSlash,
              isDanger: true,
              onSelect: () => setIsEnding(true),
            },
      ],
    },
  ];
  return (
    <>
      <MenuTrigger label={t('menu.label')} placement="bottom end" sections={sections}>
        {(props) => <IconButton {...props} icon={Ellipsis} label={t('menu.label')} className="ml-auto" />}
      </MenuTrigger>
      {isEnding ? (
        <Suspense>
          <EndDialog
            project={project}
            detail={detail}
            unsavedCount={unsavedCount}
            onClose={() => setIsEnding(false)}
            onDone={(fresh) => {
              setIsEnding(false);
              announce(t(fresh.item.isTerminated ? 'end.terminate.done' : 'end.restore.done'));
              onEnded(fresh);
            }}
          />
        </Suspense>
      ) : null}
    </>
  );
}
