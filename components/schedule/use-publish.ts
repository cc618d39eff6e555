'use client';
// Sends chosen changes item by item, so that progress is real, and settles the draft with what was read back.
import { useCallback, useRef, useState } from 'react';
import { sendAction } from '@/components/field/send-action';
import type { AppError } from '@/lib/errors/app-error';
import type { Result } from '@/lib/errors/result';
import type { BoardItemNodes } from '@/lib/schedule/board';
import { type Draft, type DraftChange, draftReplacing, nodeKeyOf } from '@/lib/schedule/draft';
import { rebaseChange } from '@/lib/schedule/draft-conflict';
import { type DraftRow, rowsOfChange } from '@/lib/schedule/draft-rows';
import type { ChangeOutcome, PublishAnswer, UndoPlan } from '@/lib/schedule/publish';
import { publishSchedules } from '@/server/actions/schedules';
import { fetchUndo } from './fetch-undo';

/** A change as it was sent, with what became of it. */
export type SentChange = { change: DraftChange; outcome: ChangeOutcome };

/** The last publish: its rows in the order sent, and the ids under which the server keeps it, one an item. */
export type Published = {
  rows: { row: DraftRow; outcome: ChangeOutcome }[];
  publishIds: string[];
  atMs: number;
};

type Publish = {
  project: string;
  typeKey: string;
  /** Puts what was read back onto the board. */
  store: (items: readonly BoardItemNodes[]) => Promise<void>;
  settle: (change: (draft: Draft) => Draft) => void;
};

/** Gives `publish`, its progress in rows, and what the last one did. `failure`: the whole publish could not go on. */
export function usePublish({ project, typeKey, store, settle }: Publish) {
  const undoing = useRef(new Map<string, string>());
  const [progress, setProgress] = useState<{ done: number; total: number } | null>(null);
  const [sent, setSent] = useState<ReadonlyMap<string, SentChange>>(new Map());
  const [published, setPublished] = useState<Published | null>(null);
  const [failure, setFailure] = useState<AppError | null>(null);
  /** What the last undo could not put into the draft. */
  const [leftByUndo, setLeftByUndo] = useState<UndoPlan['skipped']>([]);

  const publish = useCallback(
    async (changes: readonly DraftChange[]): Promise<Published> => {
      const total = changes.flatMap((change) => rowsOfChange('', change)).length;
      const result: Published = { rows: [], publishIds: [], atMs: 0 };
      setProgress({ done: 0, total });
      setLeftByUndo([]);
      setFailure(null);
      for (const group of byItem(changes)) {
        const undoOf = undoOfGroup(undoing.current, group);
        const answer = await sendGroup(project, typeKey, group, undoOf);
        if (!answer.ok) {
          setFailure(answer.error);
          break;
        }
        const { publishId, outcomes, items } = answer.value;
        result.publishIds.push(publishId);
        await store(items);
        settle((draft) => outcomes.reduce(settledDraft, draft));
        setSent((before) => withSent(before, group, outcomes));
        for (const outcome of outcomes) result.rows.push(...sentRows(group, outcome));
        setProgress({ done: result.rows.length, total });
      }
      result.atMs = Date.now();
      setProgress(null);
      setPublished(result.rows.length > 0 ? result : null);
      return result;
    },
    [project, typeKey, store, settle],
  );
  const dismiss = useCallback(() => setPublished(null), []);
  /** Asks what taking the last publish back would send, and puts that into the draft: the review shows it first. */
  const takeBack = useCallback(
    async (publishIds: readonly string[]): Promise<UndoPlan | null> => {
      const changes: DraftChange[] = [];
      const skipped: UndoPlan['skipped'] = [];
      for (const publishId of publishIds) {
        const plan = await fetchUndo(project, publishId);
        if (!plan.ok) {
          setFailure(plan.error);
          return null;
        }
        skipped.push(...plan.value.skipped);
        for (const change of plan.value.changes) {
          changes.push(change);
          undoing.current.set(nodeKeyOf(change.itemId, change.nodeId), publishId);
        }
      }
      setPublished(null);
      setLeftByUndo(skipped);
      return { changes, skipped };
    },
    [project],
  );
  return { takeBack, publish, progress, sent, published, failure, leftByUndo, dismiss };
}

/** What `usePublish` gives. */
export type Publishing = ReturnType<typeof usePublish>;

function sendGroup(
  project: string,
  typeKey: string,
  changes: DraftChange[],
  undoOf: string | null,
): Promise<Result<PublishAnswer>> {
  const undo = undoOf === null ? {} : { undoOf };
  return sendAction(() => publishSchedules({ project, typeKey, changes, ...undo }));
}

/** The publish that a group takes back: all of its changes must come from the same one. */
function undoOfGroup(undoing: ReadonlyMap<string, string>, group: readonly DraftChange[]): string | null {
  const ids = new Set(group.map(({ itemId, nodeId }) => undoing.get(nodeKeyOf(itemId, nodeId)) ?? null));
  const [only] = ids;
  return ids.size === 1 && only !== undefined ? only : null;
}

function byItem(changes: readonly DraftChange[]): DraftChange[][] {
  const groups = new Map<number, DraftChange[]>();
  for (const change of changes) groups.set(change.itemId, [...(groups.get(change.itemId) ?? []), change]);
  return [...groups.values()];
}

/** What is stored as wanted leaves the draft; the rest of a node, chosen out or changed meanwhile, stays on its new base. */
function settledDraft(draft: Draft, outcome: ChangeOutcome): Draft {
  const key = nodeKeyOf(outcome.itemId, outcome.nodeId);
  const change = draft[key];
  if (!change || (outcome.state !== 'verified' && outcome.state !== 'already-so')) return draft;
  return draftReplacing(draft, key, rebaseChange(change, outcome.stored));
}

function withSent(
  before: ReadonlyMap<string, SentChange>,
  group: readonly DraftChange[],
  outcomes: readonly ChangeOutcome[],
): ReadonlyMap<string, SentChange> {
  const after = new Map(before);
  for (const outcome of outcomes) {
    const change = changeOf(group, outcome);
    if (change) after.set(nodeKeyOf(change.itemId, change.nodeId), { change, outcome });
  }
  return after;
}

function sentRows(group: readonly DraftChange[], outcome: ChangeOutcome): Published['rows'] {
  const change = changeOf(group, outcome);
  if (!change) return [];
  return rowsOfChange(nodeKeyOf(change.itemId, change.nodeId), change).map((row) => ({ row, outcome }));
}

function changeOf(group: readonly DraftChange[], outcome: ChangeOutcome): DraftChange | undefined {
  return group.find((change) => change.itemId === outcome.itemId && change.nodeId === outcome.nodeId);
}
