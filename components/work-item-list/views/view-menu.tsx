'use client';
// The title of the list: which view is open, the others, and what can be done with this one.
import { ChevronDown } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { lazy, Suspense, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Chip } from '@/components/ui/chip';
import { Icon } from '@/components/ui/icon';
import type { MenuSection } from '@/components/ui/menu-entry';
import { MenuTrigger } from '@/components/ui/menu-trigger';
import type { SavedView } from '@/lib/work-item/saved-view';
import type { WorkItemType } from '@/lib/work-item/work-item';
import type { ExplorerUrl } from '../explorer-url';
import { type useSavedViews, viewParts } from '../use-saved-views';

const ViewDialog = lazy(() => import('./view-dialog'));
const ALL = 'all';

type ViewMenuProps = {
  project: string;
  type: WorkItemType;
  state: ReturnType<typeof useSavedViews>;
  /** True when the list is narrowed, sorted, grouped or laid out by hand. */
  isChanged: boolean;
  onOpen: (view: string, parts: Partial<ExplorerUrl>) => void;
  onKept: (view: string) => void;
};

/** What the dialog is open for: keeping anew, changing the open view, or deleting it. */
export type ViewTask = 'new' | 'change' | 'delete';

/** Shows the name of the open view as the page's heading, with its menu, and "Save view" when the screen differs. */
export function ViewMenu({ project, type, state, isChanged, onOpen, onKept }: ViewMenuProps) {
  const t = useTranslations('workItems.views');
  const tList = useTranslations('workItems');
  const [task, setTask] = useState<ViewTask | null>(null);
  const { views, open, isEdited } = state;
  const section = (scope: SavedView['scope'], title: string): MenuSection => ({
    id: `${scope} views`,
    title,
    selectedId: open?.id ?? '',
    items: views
      .filter((view) => view.scope === scope)
      .map((view) => ({
        id: view.id,
        label: view.name,
        onSelect: () => onOpen(view.id, viewParts(view.query)),
      })),
  });
  const sections: MenuSection[] = [
    {
      id: 'whole list',
      selectedId: open ? '' : ALL,
      items: [{ id: ALL, label: t('all'), onSelect: () => onOpen('', {}) }],
    },
    section('mine', t('mine')),
    section('team', t('team')),
    {
      id: 'tasks',
      items: [
        { id: 'new', label: t('saveAs'), onSelect: () => setTask('new') },
        ...(open?.isMine
          ? [
              { id: 'change', label: t('rename'), onSelect: () => setTask('change') },
              { id: 'delete', label: t('delete'), isDanger: true, onSelect: () => setTask('delete') },
            ]
          : []),
      ],
    },
  ].filter((entry) => entry.items.length > 0);
  const canSaveChanges = isEdited && open?.isMine;
  return (
    <>
      <h1 className="min-w-0 truncate text-title">{open?.name ?? tList('title')}</h1>
      <MenuTrigger label={t('menu')} sections={sections}>
        {(trigger) => (
          <Button {...trigger} variant="ghost" aria-label={t('menu')} className="px-1.5">
            <Icon of={ChevronDown} sizePx={14} />
          </Button>
        )}
      </MenuTrigger>
      {isEdited ? <Chip>{t('edited')}</Chip> : null}
      {isEdited || (open === null && isChanged) ? (
        <Button
          variant="link"
          className="shrink-0"
          onClick={() => setTask(canSaveChanges ? 'change' : 'new')}
        >
          {t(canSaveChanges ? 'saveChanges' : 'save')}
        </Button>
      ) : null}
      {task === null ? null : (
        <Suspense>
          <ViewDialog
            project={project}
            type={type}
            task={task}
            open={open}
            query={state.query}
            onClose={() => setTask(null)}
            onDone={(view) => {
              setTask(null);
              void state.reload();
              if (view === null) onOpen('', {});
              else onKept(view.id);
            }}
          />
        </Suspense>
      )}
    </>
  );
}
