'use client';
// Keeps the draft while it is typed, and offers the one that a reload, a crash or an expired session left behind.
import { useEffect, useRef, useState } from 'react';
import type { Field } from '@/lib/fields/field';
import type { PeopleByKey } from '@/lib/work-item/person';
import type { FieldChange } from '@/lib/work-item/work-item';
import { type Draft, type DraftOwner, keepDraft, readDraft } from './draft-store';
import { isSameValue, type Values, valueIn } from './field-changes';
import { linkedNamesIn, peopleIn } from './people-in';

/** What a draft is laid over: the fields of the form, and what they hold without it. */
type DraftGround = { fields: readonly Field[]; values: Values };

/** The part of a draft that still says something new. */
function stillNew(draft: Draft, { fields, values }: DraftGround): Draft {
  const changes = draft.changes.filter((change) => {
    const field = fields.find((candidate) => candidate.key === change.fieldKey);
    return field?.readOnlyReason === null && !isSameValue(field, change.after, valueIn(values, field.key));
  });
  return { ...draft, changes };
}

/**
 * Gives the draft on offer (null when there is none or it was answered) and when the current one was kept.
 * `keptAtMs` null: nothing to keep; `isRefused`: the browser has no room for it.
 */
export function useKeptDraft(
  owner: DraftOwner,
  ground: DraftGround,
  changes: readonly FieldChange[],
  known: { people: PeopleByKey; relatedNames: Record<number, string>; template?: string },
) {
  const { people, relatedNames, template } = known;
  const isFinished = useRef(false);
  const [offer, setOffer] = useState<Draft | null>(null);
  const [kept, setKept] = useState<{ atMs: number | null; isRefused: boolean }>({
    atMs: null,
    isRefused: false,
  });
  const [isLooked, setIsLooked] = useState(false);

  // biome-ignore lint/correctness/useExhaustiveDependencies: looked for once, when the item opens
  useEffect(() => {
    const found = readDraft(owner);
    const fresh = found && stillNew(found, ground);
    setOffer(fresh && fresh.changes.length > 0 ? fresh : null);
    setIsLooked(true);
  }, []);

  useEffect(() => {
    if (!isLooked || isFinished.current) return;
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
      template: changes.length === 0 ? offer?.template : template,
    });
    setKept({ atMs: changes.length === 0 ? null : atMs, isRefused: !isKept });
  }, [owner, isLooked, changes, offer, people, relatedNames, template]);

  return {
    offer,
    kept,
    answer: () => setOffer(null),
    /** Forgets the draft for good: what was typed has become an item. */
    finish: () => {
      isFinished.current = true;
      keepDraft(owner, { savedAtMs: 0, changes: [], people: [] });
    },
  };
}
