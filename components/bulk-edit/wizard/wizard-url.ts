// The wizard's state in its URL, so that back, forward, reload and a second tab lose nothing.
import { parseAsJson, parseAsString, parseAsStringLiteral } from 'nuqs/server';
import { parseDraftChanges } from './draft-change';
import { wizardSteps } from './wizard-step';

/** `ids`: "1,2,3", or "stored" when the list waits in the tab's storage. `changes`: what to do, values may be open. */
export const wizardParsers = {
  type: parseAsString.withDefault(''),
  ids: parseAsString.withDefault(''),
  step: parseAsStringLiteral(wizardSteps).withDefault('scope'),
  changes: parseAsJson(parseDraftChanges).withDefault([]),
};
