// What the plain ways of changing many items take on the same sandbox: a loop that waits for each task, and single updates.
import { setTimeout as pause } from 'node:timers/promises';
import { ACTOR, type BenchProduct } from './bench-product';

const PER_REQUEST = 50;
const PER_SECOND = 15;

/** Keeps calls at least `gapMs` apart. */
function spaced(gapMs: number): () => Promise<void> {
  let nextAt = 0;
  return async () => {
    const waitMs = nextAt - performance.now();
    nextAt = Math.max(performance.now(), nextAt) + gapMs;
    if (waitMs > 0) await pause(waitMs);
  };
}

const TOO_MANY = 10_429;

/** Sends once it is its turn, and again after a second when it was one too many: without a shared limit that happens. */
async function inTurn(turn: () => Promise<void>, send: () => ReturnType<BenchProduct['send']>) {
  for (;;) {
    await turn();
    const answer = await send();
    if (answer.err_code === 0) return answer;
    if (answer.err_code !== TOO_MANY) throw new Error(`A request was refused: ${answer.err_code}`);
    await pause(1000);
  }
}

/** Submit, ask once a second until done, then the next: the loop that comes to mind first. Gives seconds. */
export async function plainLoop(
  product: BenchProduct,
  ids: readonly number[],
  optionId: string,
): Promise<number> {
  const batchTurn = spaced(1010);
  const pollTurn = spaced(1010);
  const startedAt = performance.now();
  for (let start = 0; start < ids.length; start += PER_REQUEST) {
    const body = {
      project_key: ACTOR.projectKey,
      work_item_type_key: 'story',
      work_item_ids: ids.slice(start, start + PER_REQUEST),
      update_mode: 'UPDATE',
      field_key: 'priority',
      before_field_value: null,
      after_field_value: { label: '', value: optionId },
    };
    const answer = await inTurn(batchTurn, () => product.send('POST', 'work_item/batch_update', body));
    const path = `task_result?task_id=${String(answer.data.task_id)}`;
    for (;;) {
      const { data } = await inTurn(pollTurn, () => product.send('GET', path));
      if (data.task_status === 'SUCCESS' || data.task_status === 'FAILED') break;
    }
  }
  return (performance.now() - startedAt) / 1000;
}

/** One update an item, 15 a second. Gives seconds. */
export async function plainSingles(
  product: BenchProduct,
  ids: readonly number[],
  optionId: string,
): Promise<number> {
  const turn = spaced(1000 / PER_SECOND + 1);
  const startedAt = performance.now();
  const sent: Promise<unknown>[] = [];
  for (const id of ids) {
    await turn();
    const body = { update_fields: [{ field_key: 'priority', field_value: { label: '', value: optionId } }] };
    const path = `${ACTOR.projectKey}/work_item/story/${id}`;
    let isFirst = true;
    const again = () => (isFirst ? Promise.resolve() : turn());
    sent.push(
      inTurn(again, () => {
        isFirst = false;
        return product.send('PUT', path, body);
      }),
    );
  }
  await Promise.all(sent);
  return (performance.now() - startedAt) / 1000;
}
