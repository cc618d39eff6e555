// The steps of a bulk edit and how far one may go with what is known so far. Pure; tested by table.
import type { DraftChange } from './draft-change';
import { completeChange } from './draft-change';

/** The steps that have a place in the wizard's URL; the fifth, Run, is the run's own page. */
export const wizardSteps = ['scope', 'field', 'value', 'preview'] as const;

export type WizardStep = (typeof wizardSteps)[number];

/** Gives the last step that can be shown: each needs what the one before it asks for. */
export function furthestStep(known: { itemCount: number; changes: readonly DraftChange[] }): WizardStep {
  if (known.itemCount === 0) return 'scope';
  if (known.changes.length === 0) return 'field';
  return known.changes.every((change) => completeChange(change) !== null) ? 'preview' : 'value';
}

/** Gives the step to show for the one that the URL names: never beyond what can be shown. */
export function shownStep(asked: WizardStep, furthest: WizardStep): WizardStep {
  return wizardSteps.indexOf(asked) <= wizardSteps.indexOf(furthest) ? asked : furthest;
}
