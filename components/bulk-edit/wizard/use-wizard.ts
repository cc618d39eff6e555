'use client';
// The state of the wizard: what the URL says, and the moves between its steps.
import { useQueryStates } from 'nuqs';
import type { Field } from '@/lib/fields/field';
import type { FieldValue } from '@/lib/fields/field-value';
import type { DraftChange, FieldDraft } from './draft-change';
import { useSelectedIds } from './use-selected-ids';
import { furthestStep, shownStep, type WizardStep } from './wizard-step';
import { wizardParsers } from './wizard-url';

export type Wizard = {
  step: WizardStep;
  furthest: WizardStep;
  /** Null for the moment in which a long selection is not known yet. */
  ids: number[] | null;
  /** The changes whose field the type still has. */
  drafts: FieldDraft[];
  /** A step of its own in the browser's history, so that Back leads to the step before. */
  goTo: (step: WizardStep) => void;
  chooseField: (fieldKey: string) => void;
  setValue: (value: FieldValue) => void;
};

/** Gives the wizard of a type in a space. A long selection is kept under the type's key. */
export function useWizard(project: string, typeKey: string, fields: readonly Field[]): Wizard {
  const [url, setUrl] = useQueryStates(wizardParsers, { history: 'replace', shallow: true });
  const ids = useSelectedIds(url.ids, project, typeKey);
  const drafts = url.changes.flatMap((draft): FieldDraft[] => {
    const field = fields.find((candidate) => candidate.key === draft.fieldKey);
    return field ? [{ draft, field }] : [];
  });
  const furthest = furthestStep({
    itemCount: ids?.length ?? 0,
    changes: drafts.map(({ draft }) => draft),
  });
  const setChanges = (changes: DraftChange[]) => void setUrl({ changes });
  return {
    step: ids === null ? url.step : shownStep(url.step, furthest),
    furthest,
    ids,
    drafts,
    goTo: (step) => void setUrl({ step }, { history: 'push' }),
    chooseField: (fieldKey) => setChanges([{ fieldKey, mode: 'update', value: null }]),
    setValue: (value) =>
      setChanges(drafts.map(({ draft }, index) => (index === 0 ? { ...draft, value } : draft))),
  };
}
