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
    await batchTurn();
    const answer = await product.send('POST', 'work_item/batch_update', {
      project_key: ACTOR.projectKey,
      work_item_type_key: 'story',
      work_item_ids: ids.slice(start, start + PER_REQUEST),
      update_mode: 'UPDATE',
      field_key: 'priority',
      before_field_value: null,
      after_field_value: { label: '', value: optionId },
    });
    if (answer.err_code !== 0) throw new Error(`The loop was refused: ${answer.err_code}`);
    for (;;) {
      await pollTurn();
      const { data } = await product.send('GET', `task_result?task_id=${String(answer.data.task_id)}`);
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
  const sent: Promise<void>[] = [];
  for (const id of ids) {
    await turn();
    const body = { update_fields: [{ field_key: 'priority', field_value: { label: '', value: optionId } }] };
    const send = async () => {
      const answer = await product.send('PUT', `${ACTOR.projectKey}/work_item/story/${id}`, body);
      if (answer.err_code !== 0) throw new Error(`An update was refused: ${answer.err_code}`);
    };
    sent.push(send());
  }
  await Promise.all(sent);
  return (performance.now() - startedAt) / 1000;
}
