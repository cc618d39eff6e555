// What tests of single items share: the space `orbit` on a stack of their own, and saving as the person at the screen does.
import type { AppError } from '@/lib/errors/app-error';
import type { Result } from '@/lib/errors/result';
import type { FieldValue } from '@/lib/fields/field-value';
import type { SaveOutcome, WorkItemDetail } from '@/lib/work-item/work-item';
import { createWorkItem } from '@/server/work-items/create';
import { readWorkItem } from '@/server/work-items/read';
import { saveWorkItem } from '@/server/work-items/save';
import { startTestStack, type TestStack } from '../../support/test-stack';

/** Administers every space. */
export const LIN = '7401000000000000101';
export const WEI = '7401000000000000102';
export const ANA = '7401000000000000103';
/** A guest of every space: reads, edits nothing. */
export const GUEST_NAME = 'Isla Murray';

/** The route of single updates, as fault rules name it. */
export const UPDATE = { method: 'PUT', path: '/open_api/:project_key/work_item/:type/:id' };
/** The route of detail reads. */
export const DETAILS = { method: 'POST', path: '/open_api/:project_key/work_item/:type/query' };

/** The value of a success; fails the test with the error otherwise. */
export function must<T, E>(result: Result<T, E>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

/** The error of a failure; fails the test when it succeeded. */
export function mustFail(result: Result<unknown>): AppError {
  if (result.ok) throw new Error(`succeeded: ${JSON.stringify(result.value)}`);
  return result.error;
}

/** The outcome of a save that was sent; fails the test when it is a conflict. */
export function saved(outcome: SaveOutcome) {
  if (outcome.kind !== 'saved') throw new Error(`is a ${outcome.kind}`);
  return outcome;
}

export type ItemBench = {
  stack: TestStack;
  actor(userKey?: string): { userKey: string; projectKey: string };
  /** A new story with these values beside its name; gives what the editor would show. */
  make(name: string, values?: Record<string, FieldValue>): Promise<WorkItemDetail>;
  read(id: number, userKey?: string): Promise<Result<WorkItemDetail>>;
  /** Saves as someone who has `seen` on the screen. */
  save(
    seen: WorkItemDetail,
    after: Record<string, FieldValue>,
    userKey?: string,
  ): Promise<Result<SaveOutcome>>;
};

/** Starts a bench; `stack.stop()` ends it. */
export async function startItemBench(items = 20): Promise<ItemBench> {
  const stack = await startTestStack({ limits: false, items });
  const projectKey = stack.info.projects.find((entry) => entry.simple_name === 'orbit')?.project_key ?? '';
  const actor = (userKey = LIN) => ({ userKey, projectKey });
  const read = (id: number, userKey = LIN) =>
    readWorkItem(actor(userKey), stack.services, { typeName: 'story', id });
  return {
    stack,
    actor,
    read,
    async make(name, values = {}) {
      const input = { typeName: 'story', name, templateId: null, values };
      const priority: FieldValue = { kind: 'option', option: { id: 'option_3', label: 'P2' } };
      const created = must(
        await createWorkItem(actor(), stack.services, { ...input, values: { priority, ...values } }),
      );
      return must(await read(created.id));
    },
    save: (seen, after, userKey = LIN) =>
      saveWorkItem(actor(userKey), stack.services, {
        typeName: 'story',
        id: seen.item.id,
        changes: Object.entries(after).map(([fieldKey, value]) => ({
          fieldKey,
          base: seen.item.values[fieldKey] ?? { kind: 'empty' },
          after: value,
        })),
      }),
  };
}
