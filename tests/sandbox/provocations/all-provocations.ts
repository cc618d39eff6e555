// Every hand-written refusal, in the order of the reference. Read by the coverage tests.
import { configurationProvocations } from './configuration';
import { findingProvocations } from './finding';
import { itemLifeProvocations } from './item-life';
import { partsProvocations } from './parts-of-items';
import type { Provocation, Stage } from './stage';
import { workflowProvocations } from './workflow';
import { writingProvocations } from './writing';

/** All refusals on this stage. */
export function allProvocations(stage: Stage): Provocation[] {
  return [
    configurationProvocations,
    findingProvocations,
    writingProvocations,
    itemLifeProvocations,
    workflowProvocations,
    partsProvocations,
  ].flatMap((list) => list(stage));
}
