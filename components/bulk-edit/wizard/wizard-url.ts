// The wizard's state in its URL, so that back, forward, reload and a second tab lose nothing.
import { parseAsJson, parseAsString, parseAsStringLiteral } from 'nuqs/server';
import { csvParsers } from '../csv/csv-url';
import { parseDraftChanges } from './draft-change';
import { wizardSteps } from './wizard-step';

/**
 * `ids`: "1,2,3", "stored" when the list waits in the tab's storage, or "matching" for all that match the filter beside it
 * (`q`, `terminated`, `filter`, `except`). `scope`: the id of a frozen scope; it goes before `ids`. `csv`: an uploaded file
 * that says items and values (csv-url.ts). `changes`: what to do,
 * values may be open. `plan`: a plan made elsewhere (an undo, a retry), shown instead of the steps before it.
 */
export const wizardParsers = {
  type: parseAsString.withDefault(''),
  ids: parseAsString.withDefault(''),
  q: parseAsString.withDefault(''),
  terminated: parseAsString.withDefault(''),
  filter: parseAsString.withDefault(''),
  except: parseAsString.withDefault(''),
  scope: parseAsString.withDefault(''),
  plan: parseAsString.withDefault(''),
  ...csvParsers,
  step: parseAsStringLiteral(wizardSteps).withDefault('scope'),
  changes: parseAsJson(parseDraftChanges).withDefault([]),
};

export type WizardUrl = { [Key in 'ids' | 'q' | 'terminated' | 'filter' | 'except' | 'scope']: string };
