'use client';
// The subtasks of a node in the side panel: what the node has to cover, and whether they move along.
import { useTranslations } from 'next-intl';
import { Checkbox } from '@/components/ui/checkbox';
import type { BoardSubTask } from '@/lib/schedule/board';
import { useBoard } from './board-context';

type DetailsSubTasksProps = {
  subTasks: readonly BoardSubTask[];
  areMoved: boolean;
  onMove: (areMoved: boolean) => void;
};

/** Shows every subtask with its days and points, and the box for moving them, off by default. */
export function DetailsSubTasks({ subTasks, areMoved, onMove }: DetailsSubTasksProps) {
  const t = useTranslations('schedule');
  const { words } = useBoard();
  return (
    <section aria-label={t('panel.subTasks')} className="border-t border-border pt-4">
      <h3 className="font-medium">{t('panel.subTasks')}</h3>
      <ul className="mt-1">
        {subTasks.map((task) => (
          <li key={task.id} className="flex items-baseline gap-3 py-1">
            <span className="min-w-0 flex-1 truncate" title={task.name}>
              {task.name}
            </span>
            <span className="text-caption text-text-2">{words.rangeText(task.total)}</span>
            <span className="w-8 text-right text-caption text-text-2">
              {words.pointsText(task.total.points)}
            </span>
          </li>
        ))}
      </ul>
      <Checkbox isChecked={areMoved} onChange={onMove} className="mt-2">
        {t('panel.moveSubTasks')}
      </Checkbox>
    </section>
  );
}
