'use client';
// The head of a group: its value as people read it, and how many rows stand under it.
import { ChevronDown, ChevronRight } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { classNames } from '@/components/ui/class-names';
import { Icon } from '@/components/ui/icon';
import { lineClass } from './grid-row';

type GroupRowProps = {
  line: number;
  rowIndex: number;
  topPx: number;
  columnCount: number;
  name: string;
  count: number;
  isOpen: boolean;
  isTabStop: boolean;
  onToggle: () => void;
};

/** Shows the head, 32 px high; Enter and space fold the group. */
export function GroupRow(props: GroupRowProps) {
  const t = useTranslations('workItems');
  return (
    // biome-ignore lint/a11y/useSemanticElements: a virtual line of a grid; a table row cannot stand by itself
    <div
      role="row"
      data-line={props.line}
      aria-rowindex={props.rowIndex}
      tabIndex={props.isTabStop ? 0 : -1}
      style={{ height: 32, top: props.topPx }}
      className={classNames(lineClass, 'bg-surface-2 focus-visible:-outline-offset-2')}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: part of the grid above */}
      <div
        role="gridcell"
        tabIndex={-1}
        aria-colspan={props.columnCount + 1}
        className="col-span-full flex items-center"
      >
        <button
          type="button"
          tabIndex={-1}
          aria-expanded={props.isOpen}
          onClick={props.onToggle}
          aria-label={t(props.isOpen ? 'foldGroup' : 'unfoldGroup', { name: props.name })}
          className="sticky left-0 flex h-8 items-center gap-2 pl-5 text-left"
        >
          <Icon of={props.isOpen ? ChevronDown : ChevronRight} sizePx={14} className="text-text-2" />
          <span className="font-medium">{props.name}</span>
          <span className="text-text-3 tabular-nums">{t('groupCount', { count: props.count })}</span>
        </button>
      </div>
    </div>
  );
}
