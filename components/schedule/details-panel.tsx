'use client';
// Everything of a node that a person plans, typed instead of dragged: owners, mode, days, points. Loaded when first opened.
import { zodResolver } from '@hookform/resolvers/zod';
import { TriangleAlert, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useCallback, useId, useMemo, useState } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { IconButton } from '@/components/ui/icon-button';
import type { BoardItemHead, BoardNode } from '@/lib/schedule/board';
import type { Day } from '@/lib/schedule/days';
import { type Draft, draftWithState, type NodeState } from '@/lib/schedule/draft';
import { type FollowMove, followersOf, previewFollow } from '@/lib/schedule/follow';
import { type NodePeople, ownersIn } from '@/lib/schedule/node-people';
import { type NodePlan, planTotal } from '@/lib/schedule/node-plan';
import { planForOwners, toPerPerson, toWhole } from '@/lib/schedule/people-edits';
import { breachesOf } from '@/lib/schedule/plan-rules';
import { useBoard } from './board-context';
import { DetailsFollow, type FollowChoice } from './details-follow';
import { type DetailsValues, detailsSchema, stateOfValues, valuesOf } from './details-form';
import { DetailsMode } from './details-mode';
import { DetailsOwners } from './details-owners';
import { DetailsSplit } from './details-split';
import { DetailsSubTasks } from './details-sub-tasks';
import { EntryInputs } from './entry-inputs';
import { OddityList } from './node-oddities';

export type DetailsPanelProps = {
  head: BoardItemHead;
  /** The node as stored, and all nodes of its item. */
  node: BoardNode;
  nodes: readonly BoardNode[];
  /** What the draft wants of it. */
  state: NodeState;
  movesSubTasks: boolean;
  /** The whole draft: where the nodes after this one are now. */
  draft: Draft;
  /** The person whose lane was opened: their inputs take the focus. */
  ownerKey: string | null;
  /** `moves`: what follows, as previewed. */
  onApply: (state: NodeState, movesSubTasks: boolean, moves: readonly FollowMove[]) => void;
  onClose: () => void;
};

/** Shows the panel beside the board; nothing is sent, what is typed goes into the draft. */
export default function DetailsPanel(props: DetailsPanelProps) {
  const { head, node, nodes, state, ownerKey, onApply, onClose } = props;
  const t = useTranslations('schedule');
  const { words, calendar } = useBoard();
  const titleId = useId();
  const form = useForm<DetailsValues>({
    defaultValues: valuesOf(state, props.movesSubTasks),
    resolver: zodResolver(detailsSchema),
  });
  const values = useWatch({ control: form.control }) as DetailsValues;
  const typed = stateOfValues(values);
  const owners = ownersIn(typed.people);
  // Text that is no date never reaches the form's values, so it must hold the form back by itself.
  const [unread, setUnread] = useState<ReadonlySet<string>>(new Set());
  const onProblem = useCallback(
    (field: string, hasProblem: boolean) =>
      setUnread((before) => {
        if (before.has(field) === hasProblem) return before;
        const after = new Set(before);
        if (hasProblem) after.add(field);
        else after.delete(field);
        return after;
      }),
    [],
  );
  // All at once: a node may have hundreds of owners, and each value set alone would draw them all again.
  const replace = (next: Partial<DetailsValues>) =>
    form.reset({ ...values, ...next }, { keepDefaultValues: true });
  const put = (next: NodeState) => replace(valuesOf(next, values.movesSubTasks));
  const setPeople = (people: NodePeople) =>
    put({ people, plan: planForOwners(typed.plan, ownersIn(people)) });
  const setMode = (mode: NodePlan['mode']) => {
    const next = mode === 'whole' ? toWhole(typed) : toPerPerson(typed);
    if (next) put(next);
  };
  const clearDays = () =>
    replace({ entries: values.entries.map((entry) => ({ ...entry, startDay: null, endDay: null })) });
  const breaches = breachesOf(typed.plan, { ...node, ownerKeys: owners });
  const [follow, setFollow] = useState<FollowChoice>('stay');
  const hasFollowers = useMemo(() => followersOf(nodes, node.id).length > 0, [nodes, node.id]);
  const days = daysBetween(planTotal(state.plan).endDay, planTotal(typed.plan).endDay);
  const chosen = follow === 'same-days' && days === 0 ? 'stay' : follow;
  const place = { itemId: head.id, nodeId: node.id };
  const moves =
    chosen === 'stay'
      ? []
      : previewFollow(
          nodes,
          draftWithState(props.draft, { ...node, itemId: head.id }, typed),
          place,
          chosen === 'push' ? { kind: 'push' } : { kind: 'same-days', days },
          calendar,
        );
  return (
    <div
      role="dialog"
      aria-labelledby={titleId}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented && !closesList(event.target)) onClose();
      }}
      className="flex w-105 max-w-full shrink-0 flex-col border-l border-border bg-surface max-xl:absolute max-xl:inset-y-0 max-xl:right-0 max-xl:z-20 max-xl:shadow-popover"
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (unread.size > 0) return;
          form.handleSubmit((checked) => onApply(stateOfValues(checked), checked.movesSubTasks, moves))(
            event,
          );
        }}
        className="flex min-h-0 flex-1 flex-col"
      >
        <header className="flex h-13 shrink-0 items-center gap-3 border-b border-border px-5">
          <div className="min-w-0 flex-1">
            <h2 id={titleId} className="truncate text-title">
              {t('panel.title', { name: node.name })}
            </h2>
            <p className="truncate text-caption text-text-2">{head.name || t('nameless', { id: head.id })}</p>
          </div>
          <IconButton icon={X} label={t('panel.close')} onClick={onClose} />
        </header>
        <div className="flex min-h-0 flex-1 flex-col gap-4 overflow-auto px-5 py-4">
          <OddityList oddities={node.oddities} />
          <DetailsOwners node={node} nodes={nodes} people={typed.people} onChange={setPeople} />
          <DetailsMode
            mode={typed.plan.mode}
            ownerCount={owners.length}
            before={state.plan}
            onChange={setMode}
          />
          <div>
            {values.entries.map((entry, index) => (
              <EntryInputs
                // Another list of people is another list of inputs: typed text must not move to someone else.
                key={`${values.entries.length} ${entry.ownerKey ?? 'node'}`}
                control={form.control}
                index={index}
                ownerKey={entry.ownerKey}
                hasFocus={ownerKey === null ? index === 0 : entry.ownerKey === ownerKey}
                onProblem={onProblem}
              />
            ))}
            {typed.plan.mode === 'per-person' ? (
              <DetailsSplit
                parts={values.entries.map((entry) => entry.points)}
                onSplit={(parts) =>
                  replace({
                    entries: values.entries.map((entry, index) => ({
                      ...entry,
                      points: parts[index] || null,
                    })),
                  })
                }
              />
            ) : null}
          </div>
          {node.subTasks.length > 0 ? (
            <DetailsSubTasks
              subTasks={node.subTasks}
              areMoved={values.movesSubTasks}
              onMove={(areMoved) => form.setValue('movesSubTasks', areMoved, { shouldDirty: true })}
            />
          ) : null}
          {hasFollowers ? (
            <DetailsFollow choice={chosen} days={days} moves={moves} onChange={setFollow} />
          ) : null}
        </div>
        <footer className="shrink-0 border-t border-border px-5 py-3">
          <div role="status">
            {breaches.map((breach) => (
              <p
                key={`${breach.kind} ${breach.ownerKey ?? ''}`}
                className="mb-1 flex items-start gap-2 text-caption text-danger"
              >
                <Icon of={TriangleAlert} sizePx={14} className="mt-px" />
                {words.breachText(breach)}
              </p>
            ))}
          </div>
          <div className="flex items-center gap-2">
            <Button type="submit" size={32} variant="primary">
              {t('panel.apply')}
            </Button>
            <Button size={32} variant="ghost" onClick={clearDays}>
              {t('panel.clear')}
            </Button>
          </div>
        </footer>
      </form>
    </div>
  );
}

/** How much later the end is; 0 when either is missing. */
function daysBetween(before: Day | null, after: Day | null): number {
  return before === null || after === null ? 0 : after - before;
}

/** An open list of people takes the first Escape for itself; the panel stays. */
function closesList(target: EventTarget): boolean {
  return target instanceof Element && target.getAttribute('aria-expanded') === 'true';
}
