// A stored plan as a file, to be looked through before anything is sent. Written page by page.
import { writeCell } from '@/lib/bulk-edit/csv-cell';
import { ok, type Result } from '@/lib/errors/result';
import type { Locale } from '@/lib/i18n/locale';
import type { Actor } from '../../actor';
import { findPeople } from '../../people';
import type { Services } from '../../services';
import { readPlanRows } from '../plan-cells';
import { findPlan } from '../stored-plan';
import { userKeysInPlan } from '../user-keys';
import { BYTE_ORDER_MARK, lines } from './lines';

const HEADER = ['ID', 'Name', 'Field', 'Before', 'After', 'State', 'Reason'];

/** One line for each cell of the plan, in its order. For the person who made it. */
export async function exportPlan(
  actor: Actor,
  services: Services,
  input: { planId: string; locale: Locale },
): Promise<Result<AsyncGenerator<string>>> {
  const found = await findPlan(actor, services, input.planId);
  if (!found.ok) return found;
  const { fields } = found.value;
  async function* all(): AsyncGenerator<string> {
    yield BYTE_ORDER_MARK + lines([HEADER]);
    for await (const rows of readPlanRows(services.db, input.planId)) {
      const people = await findPeople(actor, services, userKeysInPlan(rows));
      // A file that breaks off is better than one with keys for names.
      if (!people.ok) throw new Error(`The export broke off: ${people.error.messageKey}`);
      yield lines(
        rows.flatMap(({ itemId, itemName, cells }) =>
          cells.map((cell) => {
            const field = fields[cell.changeIndex];
            return [
              String(itemId),
              itemName,
              field?.name ?? '',
              writeCell(cell.before, field, people.value, input.locale),
              writeCell(cell.after, field, people.value, input.locale),
              cell.state,
              cell.state === 'blocked' ? cell.reason : '',
            ];
          }),
        ),
      );
    }
  }
  return ok(all());
}
