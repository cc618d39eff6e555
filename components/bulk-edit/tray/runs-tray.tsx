'use client';
// The tray in the header: how many bulk edits are under way in this space, and the way to each. The layout puts it there.
import { Clock3 } from 'lucide-react';
import { useParams } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { lazy } from 'react';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { PopoverTrigger } from '@/components/ui/popover-trigger';
import { Spinner } from '@/components/ui/spinner';
import { isGoing } from '@/lib/bulk-edit/run-state';
import { useActiveRuns } from './use-active-runs';

const loadTrayRuns = () => import('./tray-runs');
const TrayRuns = lazy(loadTrayRuns);

/** Shows "2 runs"; opened, each run with its progress. Nothing while none is under way. */
export function RunsTray() {
  const t = useTranslations('bulkEdit.tray');
  const { project } = useParams<{ project: string }>();
  const active = useActiveRuns(project);
  if (active === null || active.runs.length === 0) return null;
  const movingCount = active.runs.filter((run) => isGoing(run.state)).length;
  return (
    <PopoverTrigger
      label={t('title')}
      placement="bottom end"
      preload={loadTrayRuns}
      trigger={(props) => (
        <Button {...props} variant="ghost">
          {movingCount > 0 ? <Spinner className="text-info" /> : <Icon of={Clock3} />}
          {movingCount > 0
            ? t('running', { count: movingCount })
            : t('resting', { count: active.runs.length })}
        </Button>
      )}
    >
      {(close) => <TrayRuns project={project} active={active} onLeave={close} />}
    </PopoverTrigger>
  );
}
