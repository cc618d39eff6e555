// Names of the items that a plan's values link to. Called where a plan is made and where it, or its run, is shown again.
import { type Change, valuesInChange } from '@/lib/bulk-edit/change';
import type { PlanGroup } from '@/lib/bulk-edit/plan-preview';
import type { Result } from '@/lib/errors/result';
import type { Field } from '@/lib/fields/field';
import type { Actor } from '../actor';
import type { Services } from '../services';
import { namesOfIds, namesOfIdsOrLast } from '../work-items/linked-names';

type Changed = { changes: readonly Change[]; fields: readonly Field[] };
type Named = Changed & { groups: readonly PlanGroup[] };

function namedIn(changes: readonly Change[]) {
  return changes.flatMap((change) =>
    valuesInChange(change).map((value) => ({ fieldKey: change.fieldKey, value })),
  );
}

/** Names by id, for the values that the changes themselves name and for those of the groups. Asks nothing without links. */
export function namesInPlan(
  actor: Actor,
  services: Services,
  { changes, fields, groups }: Named,
): Promise<Result<Record<number, string>>> {
  const grouped = groups.flatMap(({ changeIndex, before, after }) =>
    [before, after].map((value) => ({ fieldKey: fields[changeIndex]?.key ?? '', value })),
  );
  return namesOfIds(actor, services, fields, [...namedIn(changes), ...grouped]);
}

/** Names by id, for the values that the changes of runs name; a name that cannot be read is missing. */
export function namesInRuns(
  actor: Actor,
  services: Services,
  runs: readonly Changed[],
): Promise<Record<number, string>> {
  return namesOfIdsOrLast(
    actor,
    services,
    runs.flatMap(({ fields }) => fields),
    runs.flatMap(({ changes }) => namedIn(changes)),
  );
}
