// The state of a run in one word, with its icon. The title of its page, the history, and the tray read alike.
import {
  CalendarClock,
  CircleCheck,
  CirclePause,
  CircleStop,
  Clock3,
  Hourglass,
  TriangleAlert,
} from 'lucide-react';
import { useTranslations } from 'next-intl';
import { StateChip } from '@/components/ui/chip';
import { Icon } from '@/components/ui/icon';
import { Spinner } from '@/components/ui/spinner';
import type { RunState } from '@/lib/bulk-edit/run-state';

type RunStateChipProps = {
  state: RunState;
  /** The platform cannot be used just now. */
  isWaiting?: boolean;
  /** Ended with items that did not become as planned. */
  hasFailures?: boolean;
};

const stillIcons = { queued: Clock3, scheduled: CalendarClock, paused: CirclePause };

/** Shows the state; a run that ended is green only when every item was read back as wanted. */
export function RunStateChip({ state, isWaiting = false, hasFailures = false }: RunStateChipProps) {
  const t = useTranslations('bulkEdit.state');
  if (state === 'running' && !isWaiting)
    return (
      <StateChip tone="info">
        <Spinner sizePx={14} />
        {t('running')}
      </StateChip>
    );
  const look =
    state === 'queued' || state === 'scheduled' || state === 'paused'
      ? { tone: 'neutral' as const, icon: stillIcons[state], words: t(state) }
      : state === 'running'
        ? { tone: 'warning' as const, icon: Hourglass, words: t('waiting') }
        : state === 'stopped'
          ? { tone: 'danger' as const, icon: CircleStop, words: t('stopped') }
          : hasFailures
            ? { tone: 'warning' as const, icon: TriangleAlert, words: t('doneWithFailures') }
            : { tone: 'success' as const, icon: CircleCheck, words: t('done') };
  return (
    <StateChip tone={look.tone}>
      <Icon of={look.icon} sizePx={12} />
      {look.words}
    </StateChip>
  );
}
