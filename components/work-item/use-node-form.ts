'use client';
// What one node's form holds, its conflicts and its save. Used by node-form-card.tsx.
import { useState } from 'react';
import { sendAction } from '@/components/field/send-action';
import { validateValue } from '@/components/field/validate-value';
import { useUnloadQuestion } from '@/components/ui/use-unload-question';
import type { AppError } from '@/lib/errors/app-error';
import type { FieldValue } from '@/lib/fields/field-value';
import type { NodeForm, NodeFormOutcome } from '@/lib/work-item/node-form';
import type { WorkItem } from '@/lib/work-item/work-item';
import { saveNodeForm } from '@/server/actions/work-items';
import { type ConflictChoice, type ConflictsByKey, sendable, withConflicts } from './conflict-choices';
import { changesOf, type Values, valueIn } from './field-changes';

type NodeFormInput = {
  project: string;
  item: WorkItem;
  form: NodeForm;
  onStored: (form: NodeForm) => void;
};

/** Gives the form; `bases` are what the person saw when they began, so that the save notices what others did. */
export function useNodeForm({ project, item, form, onStored }: NodeFormInput) {
  const [bases, setBases] = useState<Values>(form.values);
  const [values, setValues] = useState<Values>(form.values);
  const [conflicts, setConflicts] = useState<ConflictsByKey>({});
  const [failure, setFailure] = useState<AppError | null>(null);
  const [lastSave, setLastSave] = useState<Extract<NodeFormOutcome, { kind: 'saved' }> | null>(null);
  const [isSaving, setIsSaving] = useState(false);
  const [isAsked, setIsAsked] = useState(false);
  const changes = changesOf(form.fields, bases, values);
  // No draft is kept of a node's form.
  useUnloadQuestion(changes.length > 0);

  const save = async () => {
    setIsAsked(true);
    setFailure(null);
    const toSend = sendable(changes, conflicts);
    const hasIssue = toSend.some((change) => {
      const field = form.fields.find((known) => known.key === change.fieldKey);
      return field && validateValue(field, change.after, change.base);
    });
    if (hasIssue) return;
    const kept = Object.entries(conflicts).flatMap(([key, entry]) =>
      entry.choice === 'theirs' ? [[key, entry.conflict.theirs] as const] : [],
    );
    if (kept.length > 0) {
      setBases((known) => ({ ...known, ...Object.fromEntries(kept) }));
      setValues((known) => ({ ...known, ...Object.fromEntries(kept) }));
      setConflicts((known) =>
        Object.fromEntries(Object.entries(known).filter(([, entry]) => entry.choice !== 'theirs')),
      );
    }
    if (toSend.length === 0) return;
    setIsSaving(true);
    const input = {
      project,
      typeKey: item.typeKey,
      id: item.id,
      nodeId: form.nodeId,
      changes: toSend,
    };
    const result = await sendAction(() => saveNodeForm(input));
    setIsSaving(false);
    if (!result.ok) return setFailure(result.error);
    const outcome = result.value;
    if (outcome.kind === 'conflict') {
      setConflicts((known) => withConflicts(known, outcome.conflicts));
      return;
    }
    const isStored = (key: string) =>
      outcome.outcomes.some((entry) => entry.fieldKey === key && entry.state !== 'not-stored');
    const storedKeys = toSend.map((change) => change.fieldKey).filter(isStored);
    const stored = Object.fromEntries(storedKeys.map((key) => [key, valueIn(outcome.form.values, key)]));
    setBases((known) => ({ ...known, ...stored }));
    setValues((known) => ({ ...known, ...stored }));
    setConflicts((known) =>
      Object.fromEntries(Object.entries(known).filter(([key]) => !storedKeys.includes(key))),
    );
    setLastSave(outcome);
    setIsAsked(false);
    onStored(outcome.form);
  };

  return {
    values,
    conflicts,
    failure,
    lastSave,
    isSaving,
    isAsked,
    changeCount: changes.length,
    set: (fieldKey: string, value: FieldValue) => setValues((known) => ({ ...known, [fieldKey]: value })),
    decide: (fieldKey: string, choice: ConflictChoice) =>
      setConflicts((known) => {
        const entry = known[fieldKey];
        return entry ? { ...known, [fieldKey]: { ...entry, choice } } : known;
      }),
    save,
  };
}
