'use client';
// The editor's form: values, what they are compared with, conflicts, and the one way to save. Rendered by editor.tsx.
import { useRef, useState } from 'react';
import { type FieldErrors, useForm } from 'react-hook-form';
import { sendAction } from '@/components/field/send-action';
import type { AppError } from '@/lib/errors/app-error';
import type { Person } from '@/lib/work-item/person';
import type { FieldChange, SaveOutcome, WorkItemDetail } from '@/lib/work-item/work-item';
import { saveWorkItem } from '@/server/actions/work-items';
import { type ConflictChoice, type ConflictsByKey, sendable, withConflicts } from './conflict-choices';
import type { Draft } from './draft-store';
import { changesOf, isSameValue, rebased, type Values, valueIn } from './field-changes';
import { afterSave } from './saved-fields';
import { useFocusField } from './use-focus-field';

/** What became of the last save, as the banner and the side panel show it. */
export type LastSave = Extract<SaveOutcome, { kind: 'saved' }>;

/** Who changed the item while it was being edited. */
export type ChangedBy = { userKey: string; atMs: number | null };

type ItemFormInput = { project: string; typeKey: string; initial: WorkItemDetail };

/** Gives the form and everything around it. `values` of every field are registered by the rows that show them. */
export function useItemForm({ project, typeKey, initial }: ItemFormInput) {
  const [detail, setDetail] = useState(initial);
  const [bases, setBases] = useState<Values>(initial.item.values);
  const [conflicts, setConflicts] = useState<ConflictsByKey>({});
  const [changedBy, setChangedBy] = useState<ChangedBy | null>(null);
  const [lastSave, setLastSave] = useState<LastSave | null>(null);
  const [failure, setFailure] = useState<AppError | null>(null);
  const [people, setPeople] = useState(initial.people);
  const [relatedNames, setRelatedNames] = useState(initial.relatedNames);
  // Text that stands for no value yet ("31 Feb"), by field: the value under it is still the old one.
  const problems = useRef<Record<string, string | null>>({});
  // A new number mounts all inputs anew: half-typed text does not outlive a discard.
  const [round, setRound] = useState(0);
  const form = useForm<Values>({ defaultValues: initial.item.values, mode: 'onTouched' });
  const focusField = useFocusField(form.formState.isSubmitting);

  const take = (next: { bases: Values; values: Values }) => {
    setBases(next.bases);
    form.reset(next.values, { keepErrors: false });
  };
  const know = (found: Record<string, Person>) => setPeople((before) => ({ ...before, ...found }));

  const knowItems = (found: Record<number, string>) => setRelatedNames((before) => ({ ...before, ...found }));

  const showFailure = (error: AppError) => {
    setFailure(error);
    const { fieldKey } = error;
    if (fieldKey === undefined || !detail.fields.some((field) => field.key === fieldKey)) return;
    // The words are put beside the field by its row, from the failure itself.
    form.setError(fieldKey, { type: 'server' });
    focusField(fieldKey);
  };

  const settle = (outcome: SaveOutcome, sent: readonly FieldChange[]) => {
    if (outcome.kind === 'conflict') {
      know(outcome.people);
      knowItems(outcome.relatedNames);
      // Roles come back merged with what others did to other roles: "mine" is that list from now on.
      for (const { fieldKey, mine } of outcome.conflicts) {
        const field = detail.fields.find((candidate) => candidate.key === fieldKey);
        const wasSent = sent.find((change) => change.fieldKey === fieldKey);
        const isUntouched =
          field && wasSent && isSameValue(field, valueIn(form.getValues(), fieldKey), wasSent.after);
        if (isUntouched) form.setValue(fieldKey, mine);
      }
      setConflicts((known) => withConflicts(known, outcome.conflicts));
      setChangedBy({ userKey: outcome.updatedBy, atMs: outcome.updatedAtMs });
      const [first] = outcome.conflicts;
      if (first) focusField(first.fieldKey);
      return;
    }
    const next = afterSave(outcome, sent, { bases, values: form.getValues(), conflicts });
    know(outcome.detail.people);
    knowItems(outcome.detail.relatedNames);
    setDetail(outcome.detail);
    setConflicts(next.conflicts);
    setLastSave(outcome);
    take(next);
  };

  const send = async (values: Values) => {
    setFailure(null);
    const changes = changesOf(detail.fields, bases, values);
    const toSend = sendable(changes, conflicts);
    if (toSend.length === 0) return adoptTheirs(values);
    const input = { project, typeKey, id: detail.item.id, changes: toSend };
    const result = await sendAction(() => saveWorkItem(input));
    if (result.ok) settle(result.value, toSend);
    else showFailure(result.error);
  };

  const adoptTheirs = (values: Values) => {
    const next = { bases: { ...bases }, values: { ...values } };
    const open: ConflictsByKey = {};
    for (const [fieldKey, entry] of Object.entries(conflicts)) {
      if (entry.choice !== 'theirs') open[fieldKey] = entry;
      else {
        next.bases[fieldKey] = entry.conflict.theirs;
        next.values[fieldKey] = entry.conflict.theirs;
      }
    }
    setConflicts(open);
    take(next);
  };

  const focusFirstError = (errors: FieldErrors<Values>) => {
    const first = detail.fields.find((field) => errors[field.key]);
    if (first) focusField(first.key);
  };

  return {
    form,
    detail,
    bases,
    conflicts,
    changedBy,
    lastSave,
    failure,
    people,
    relatedNames,
    round,
    problems,
    save: form.handleSubmit(send, focusFirstError),
    know,
    knowItems,
    decide: (fieldKey: string, choice: ConflictChoice) =>
      setConflicts((known) => {
        const entry = known[fieldKey];
        return entry ? { ...known, [fieldKey]: { ...entry, choice } } : known;
      }),
    discard: () => {
      problems.current = {};
      setConflicts({});
      setFailure(null);
      take({ bases: detail.item.values, values: detail.item.values });
      setRound((count) => count + 1);
    },
    restore: (draft: Draft) => {
      const next = { bases: { ...bases }, values: { ...form.getValues() } };
      for (const change of draft.changes) {
        next.bases[change.fieldKey] = change.base;
        next.values[change.fieldKey] = change.after;
      }
      know(Object.fromEntries(draft.people.map((person) => [person.userKey, person])));
      knowItems(draft.relatedNames ?? {});
      take(next);
    },
    /** Takes a fresh read; `keepsFailure` when it was read because of that failure. */
    follow: (fresh: WorkItemDetail, { keepsFailure = false } = {}) => {
      if (!keepsFailure) setFailure(null);
      know(fresh.people);
      knowItems(fresh.relatedNames);
      setDetail(fresh);
      take(rebased(fresh.fields, { bases, values: form.getValues() }, fresh.item.values));
      const { fieldKey } = failure ?? {};
      if (keepsFailure && fieldKey !== undefined && fresh.fields.some((field) => field.key === fieldKey))
        form.setError(fieldKey, { type: 'server' });
    },
    valueOf: (fieldKey: string) => valueIn(form.getValues(), fieldKey),
  };
}

/** The editor's form and everything around it. */
export type ItemForm = ReturnType<typeof useItemForm>;
