'use client';
// Which draft the board shows: the board's own, or a what-if draft with a name; and whether the server has it.
import { useQuery } from '@tanstack/react-query';
import { ChevronDown, Cloud, CloudOff, CloudUpload, CopyPlus, PencilLine, Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useQueryState } from 'nuqs';
import { lazy, Suspense, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { useAnnounce } from '@/components/ui/live-region';
import { MenuTrigger } from '@/components/ui/menu-trigger';
import { showToast } from '@/components/ui/toast';
import { formatTime } from '@/lib/i18n/format-time';
import { boardQueryParsers } from './board-query';
import type { DraftTask } from './draft-dialog';
import { fetchDraft, fetchDrafts } from './fetch-drafts';
import type { DraftControl } from './use-draft';
import { useErrorText } from './use-error-text';

const DraftDialog = lazy(() => import('./draft-dialog'));

type DraftMenuProps = { project: string; board: string; control: DraftControl; zone: string };

/** Shows the name of the draft as a button; its menu switches, copies, renames and deletes. */
export function DraftMenu({ project, board, control, zone }: DraftMenuProps) {
  const t = useTranslations('schedule.drafts');
  const announce = useAnnounce();
  const errorText = useErrorText();
  const [, setUrlName] = useQueryState('draft', boardQueryParsers.draft);
  const [task, setTask] = useState<DraftTask | null>(null);
  const { data, refetch } = useQuery({
    queryKey: ['schedule-drafts', project, board],
    queryFn: ({ signal }) => fetchDrafts(project, board, signal),
    // Read when the menu is opened: nothing of it is on the screen before.
    enabled: false,
    retry: false,
  });
  const stored = data?.ok ? data.value.drafts : [];
  const current = stored.find((head) => head.name === control.name) ?? null;
  const titleOf = (name: string) => (name === '' ? t('own') : name);
  const names = [...new Set(['', control.name, ...stored.map((head) => head.name)])];

  const show = async (name: string) => {
    const read = await fetchDraft(project, board, name);
    if (!read.ok) {
      showToast({ message: errorText(read.error) });
      return;
    }
    await control.open(name, read.value);
    setUrlName(name);
    announce(t('shown', { name: titleOf(name), count: Object.keys(read.value?.changes ?? {}).length }));
  };
  const isOwn = control.name === '';
  const hint = (name: string) => {
    const head = stored.find((candidate) => candidate.name === name);
    return head
      ? t('hint', { count: head.changeCount, time: formatTime(head.updatedAtMs, zone) })
      : undefined;
  };
  const state = control.isSaved ? 'saved' : control.failure || control.newer ? 'unsaved' : 'saving';
  return (
    <>
      <MenuTrigger
        label={t('menu')}
        placement="bottom end"
        sections={[
          {
            id: 'drafts',
            title: t('menu'),
            selectedId: `draft ${control.name}`,
            items: names.map((name) => ({
              id: `draft ${name}`,
              label: titleOf(name),
              hint: hint(name),
              onSelect: () => void (name === control.name ? undefined : show(name)),
            })),
          },
          {
            id: 'tasks',
            items: [
              { id: 'copy', label: t('copy'), icon: CopyPlus, onSelect: () => setTask('copy') },
              {
                id: 'rename',
                label: t('rename'),
                icon: PencilLine,
                isDisabled: isOwn || current === null,
                onSelect: () => setTask('rename'),
              },
              {
                id: 'delete',
                label: t('delete'),
                icon: Trash2,
                isDanger: true,
                isDisabled: isOwn || current === null,
                onSelect: () => setTask('delete'),
              },
            ],
          },
        ]}
      >
        {(trigger) => (
          <Button
            variant="ghost"
            {...trigger}
            title={t(`state.${state}`)}
            onClick={() => {
              refetch();
              trigger.onClick();
            }}
          >
            <Icon
              of={state === 'saved' ? Cloud : state === 'saving' ? CloudUpload : CloudOff}
              className={state === 'unsaved' ? 'text-warning' : 'text-text-3'}
            />
            <span className="max-w-32 truncate">{titleOf(control.name)}</span>
            <span className="sr-only">{t(`state.${state}`)}</span>
            <Icon of={ChevronDown} sizePx={14} className="text-text-3" />
          </Button>
        )}
      </MenuTrigger>
      {task ? (
        <Suspense>
          <DraftDialog
            task={task}
            project={project}
            board={board}
            control={control}
            current={current}
            onShow={show}
            onRenamed={(name) => {
              control.renamed(name);
              setUrlName(name);
            }}
            onClose={() => setTask(null)}
          />
        </Suspense>
      ) : null}
    </>
  );
}
