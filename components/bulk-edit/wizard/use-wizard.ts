'use client';
// The state of the wizard: what the URL says, and the moves between its steps.
import { useQueryStates } from 'nuqs';
import type { CsvUpload } from '@/lib/bulk-edit/csv-import';
import type { ChosenMode } from '@/lib/bulk-edit/modes';
import type { FrozenScope } from '@/lib/bulk-edit/scope';
import type { Field } from '@/lib/fields/field';
import { type HeldScope, useItemScope } from '../scope/use-item-scope';
import { offeredModes } from './changeable-field';
import { type DraftChange, type FieldDraft, openChange } from './draft-change';
import { furthestStep, shownStep, type WizardStep } from './wizard-step';
import { wizardParsers } from './wizard-url';

export type Wizard = {
  step: WizardStep;
  furthest: WizardStep;
  /** The items; null inside while they are not known. */
  held: HeldScope;
  /** The id of a plan made elsewhere, to be previewed instead; empty for an ordinary edit. */
  planId: string;
  /** The changes whose field the type still has, in a mode it still allows; each field at most once. */
  drafts: FieldDraft[];
  /** A step of its own in the browser's history, so that Back leads to the step before. */
  goTo: (step: WizardStep) => void;
  /** Adds a change of the field, or gives the one there is another mode. What was chosen for another mode is dropped. */
  chooseMode: (fieldKey: string, mode: ChosenMode) => void;
  removeField: (fieldKey: string) => void;
  /** Puts the draft in the place of the one of its field. */
  setDraft: (draft: DraftChange) => void;
  /** Puts these in the place of all changes and goes on to their values. */
  takeDrafts: (drafts: DraftChange[]) => void;
  setScope: (frozen: FrozenScope) => void;
  /** Leaves the items, keeps the changes: other items can be chosen. */
  forgetScope: () => void;
  /** True when a file says items and values. */
  isFile: boolean;
  setFile: (upload: CsvUpload) => void;
};

/** Without items and without a file; null takes a parameter out of the URL. */
const NO_SCOPE = {
  ids: null,
  q: null,
  terminated: null,
  filter: null,
  except: null,
  scope: null,
  csv: null,
  columns: null,
  answers: null,
  empty: null,
  plan: null,
};

/** Items that could not be read leave only the first step, which says why. */
function waitingStep(asked: WizardStep, held: HeldScope): WizardStep {
  return held.error === null ? asked : 'scope';
}

/** Gives the wizard of a type in a space. A long selection is kept under the type's key. */
export function useWizard(project: string, typeKey: string, fields: readonly Field[]): Wizard {
  const [url, setUrl] = useQueryStates(wizardParsers, { history: 'replace', shallow: true });
  const held = useItemScope(url, { project, typeKey }, (scope) => void setUrl({ ...NO_SCOPE, scope }));
  const drafts = url.changes.flatMap((draft, index): FieldDraft[] => {
    const field = fields.find((candidate) => candidate.key === draft.fieldKey);
    const isFirst = url.changes.findIndex((other) => other.fieldKey === draft.fieldKey) === index;
    return field && isFirst && offeredModes(field).includes(draft.mode) ? [{ draft, field }] : [];
  });
  const changes = drafts.map(({ draft }) => draft);
  const isFile = url.csv !== '';
  // What a file lacks is said by its own steps.
  const furthest: WizardStep = isFile
    ? 'preview'
    : furthestStep({ itemCount: held.scope?.count ?? 0, changes });
  const setChanges = (next: DraftChange[]) => void setUrl({ changes: next });
  const setDraft = (draft: DraftChange) => {
    const isKnown = changes.some((change) => change.fieldKey === draft.fieldKey);
    setChanges(
      isKnown
        ? changes.map((change) => (change.fieldKey === draft.fieldKey ? draft : change))
        : [...changes, draft],
    );
  };
  return {
    step:
      url.plan !== ''
        ? 'preview'
        : held.scope === null
          ? waitingStep(url.step, held)
          : shownStep(url.step, furthest),
    planId: url.plan,
    furthest,
    held,
    drafts,
    goTo: (step) => void setUrl({ step }, { history: 'push' }),
    chooseMode: (fieldKey, mode) => {
      const present = changes.find((change) => change.fieldKey === fieldKey);
      if (present?.mode !== mode) setDraft(openChange(fieldKey, mode));
    },
    removeField: (fieldKey) => setChanges(changes.filter((change) => change.fieldKey !== fieldKey)),
    setDraft,
    takeDrafts: (taken) => void setUrl({ changes: taken, step: 'value' }, { history: 'push' }),
    setScope: (frozen) => void setUrl({ ...NO_SCOPE, scope: frozen.scopeId, step: 'scope' }),
    isFile,
    setFile: (upload) =>
      void setUrl({ ...NO_SCOPE, csv: upload.importId, step: 'scope' }, { history: 'push' }),
    forgetScope: () => void setUrl({ ...NO_SCOPE, step: 'scope' }, { history: 'push' }),
  };
}
