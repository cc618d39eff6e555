'use client';
// Keeps the draft while it is typed, and offers the one that a reload, a crash or an expired session left behind.
import { useEffect, useState } from 'react';
import type { PeopleByKey } from '@/lib/work-item/person';
import type { FieldChange, WorkItemDetail } from '@/lib/work-item/work-item';
import { type Draft, type DraftOwner, keepDraft, readDraft } from './draft-store';
import { isSameValue, valueIn } from './field-changes';
import { linkedNamesIn, peopleIn } from './people-in';

/** The part of a draft that still says something new about the item. */
function stillNew(draft: Draft, { fields, item }: WorkItemDetail): Draft {
  const changes = draft.changes.filter((change) => {
    const field = fields.find((candidate) => candidate.key === change.fieldKey);
    return (
      field?.readOnlyReason === null && !isSameValue(field, change.after, valueIn(item.values, field.key))
    );
  });
  return { ...draft, changes };
}

/**
 * Gives the draft on offer (null when there is none or it was answered) and when the current one was kept.
 * `keptAtMs` null: nothing to keep; `isRefused`: the browser has no room for it.
 */
export function useKeptDraft(
  owner: DraftOwner,
  detail: WorkItemDetail,
  changes: readonly FieldChange[],
  known: { people: PeopleByKey; relatedNames: Record<number, string> },
) {
  const { people, relatedNames } = known;
  const [offer, setOffer] = useState<Draft | null>(null);
  const [kept, setKept] = useState<{ atMs: number | null; isRefused: boolean }>({
    atMs: null,
    isRefused: false,
  });
  const [isLooked, setIsLooked] = useState(false);

  // biome-ignore lint/correctness/useExhaustiveDependencies: looked for once, when the item opens
  useEffect(() => {
    const found = readDraft(owner);
    const fresh = found && stillNew(found, detail);
    setOffer(fresh && fresh.changes.length > 0 ? fresh : null);
    setIsLooked(true);
  }, []);

  useEffect(() => {
    if (!isLooked) return;
    // A draft on offer is kept beside the new one until the person has answered.
    const typed = new Set(changes.map((change) => change.fieldKey));
    const offered = offer?.changes.filter((change) => !typed.has(change.fieldKey)) ?? [];
    const all = [...changes, ...offered];
    const everybody = {
      ...people,
      ...Object.fromEntries((offer?.people ?? []).map((one) => [one.userKey, one])),
    };
    const atMs = changes.length === 0 && offer ? offer.savedAtMs : Date.now();
    const isKept = keepDraft(owner, {
      savedAtMs: atMs,
      changes: all,
      people: peopleIn(all, everybody),
      relatedNames: linkedNamesIn(all, { ...offer?.relatedNames, ...relatedNames }),
    });
    setKept({ atMs: changes.length === 0 ? null : atMs, isRefused: !isKept });
  }, [owner, isLooked, changes, offer, people, relatedNames]);

  return { offer, kept, answer: () => setOffer(null) };
}
