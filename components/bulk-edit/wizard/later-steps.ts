// The steps whose code the wizard's first screen does without. Shown by the wizard, which fetches each one step ahead.
import { lazy } from 'react';
import type { WizardStep } from './wizard-step';

const loadValueStep = () => import('./value-step');
const loadPreviewStep = () => import('../preview/preview-step');

export const ValueStep = lazy(async () => ({ default: (await loadValueStep()).ValueStep }));
export const PreviewStep = lazy(async () => ({ default: (await loadPreviewStep()).PreviewStep }));
export const CsvWizard = lazy(async () => ({ default: (await import('../csv/csv-wizard')).CsvWizard }));

/** Fetches the code of the step after this one. A failure is met again, and said, by the step itself. */
export function fetchStepAfter(step: WizardStep): void {
  const load = step === 'field' ? loadValueStep : step === 'value' ? loadPreviewStep : null;
  load?.().catch(() => undefined);
}
