// A sentence in a row's timeline that stays in view while the timeline scrolls: why a row is locked or has no bars.
import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Icon } from '@/components/ui/icon';

/** Shows the sentence beside the frozen columns, on the row's own ground so that it reads over hatching. */
export function TimelineNote({ icon, children }: { icon: LucideIcon; children: ReactNode }) {
  return (
    <span className="sticky left-[calc(var(--tree-width)+12px)] z-2 mt-1.5 inline-flex h-5 items-center gap-1.5 rounded-chip bg-surface px-1.5 text-caption text-text-2">
      <Icon of={icon} sizePx={12} />
      {children}
    </span>
  );
}
