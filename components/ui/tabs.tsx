'use client';
// Parts of one view, one visible at a time. The selected tab belongs in the URL: the caller holds it.
import { type KeyboardEvent, type ReactNode, useId, useRef } from 'react';
import type { StateTone } from './chip';
import { classNames } from './class-names';

/** A tab: its words and, when it holds a list, how many are in it. */
export type Tab<Id extends string> = { id: Id; label: ReactNode; count?: ReactNode; countTone?: StateTone };

type TabsProps<Id extends string> = {
  label: string;
  tabs: readonly Tab<Id>[];
  selectedId: Id;
  onSelect: (id: Id) => void;
  /** Shown at the right end of the tab line. */
  trailing?: ReactNode;
  className?: string;
  /** The content of the selected tab. */
  children: ReactNode;
};

const countTones: Record<StateTone, string> = {
  neutral: 'bg-pressed text-text-2',
  info: 'bg-info-soft text-info',
  success: 'bg-success-soft text-success',
  warning: 'bg-warning-soft text-warning',
  danger: 'bg-danger-soft text-danger',
};

/** Shows a line of tabs and the selected one's content; one Tab stop, arrows select. */
export function Tabs<Id extends string>({
  label,
  tabs,
  selectedId,
  onSelect,
  trailing,
  className,
  children,
}: TabsProps<Id>) {
  const id = useId();
  const line = useRef<HTMLDivElement>(null);

  const onKeyDown = (event: KeyboardEvent) => {
    const index = tabs.findIndex((tab) => tab.id === selectedId);
    const targets: Record<string, number> = {
      ArrowRight: (index + 1) % tabs.length,
      ArrowLeft: (index - 1 + tabs.length) % tabs.length,
      Home: 0,
      End: tabs.length - 1,
    };
    const tab = tabs[targets[event.key] ?? -1];
    if (!tab) return;
    event.preventDefault();
    onSelect(tab.id);
    line.current?.querySelector<HTMLElement>(`[id="${id}${tab.id}"]`)?.focus();
  };

  return (
    <>
      <div className={classNames('flex h-10 items-stretch border-b border-border', className)}>
        <div ref={line} role="tablist" aria-label={label} onKeyDown={onKeyDown} className="flex flex-1 gap-6">
          {tabs.map((tab) => (
            <button
              key={tab.id}
              id={`${id}${tab.id}`}
              type="button"
              role="tab"
              aria-selected={tab.id === selectedId}
              aria-controls={tab.id === selectedId ? `${id}panel` : undefined}
              tabIndex={tab.id === selectedId ? 0 : -1}
              onClick={() => onSelect(tab.id)}
              className="-mb-px flex items-center gap-2 border-b-2 border-transparent whitespace-nowrap text-text-2 transition-colors hover:text-text focus-visible:-outline-offset-2 aria-selected:border-accent aria-selected:font-medium aria-selected:text-text"
            >
              {tab.label}
              {tab.count === undefined ? null : (
                <span
                  className={classNames(
                    'rounded-chip px-1.5 text-caption leading-5',
                    countTones[tab.countTone ?? 'neutral'],
                  )}
                >
                  {tab.count}
                </span>
              )}
            </button>
          ))}
        </div>
        {trailing ? <div className="flex items-center">{trailing}</div> : null}
      </div>
      <div role="tabpanel" id={`${id}panel`} aria-labelledby={`${id}${selectedId}`} className="contents">
        {children}
      </div>
    </>
  );
}
