// Carries out batch jobs in the background: IDLE → RUNNING → ended, item by item over the job's time. Survives a restart,
// because what is settled is stored together with the change of the item.
import type { Services } from '../http/endpoint';
import { Refusal, refuse } from '../http/refusal';
import { changeItem } from '../store/change-item';
import { type BatchTask, openTasks, setTaskStatus, settleItem } from './batch-task';
import { applyBatchValue, sceneOf } from './batch-value';

/** The background worker for batch jobs. */
export interface BatchRunner {
  /** Takes up every job that is not ended and not yet in hand. */
  wake(): Promise<void>;
  /** Stops after the item in hand; jobs go on at the next start. */
  stop(): Promise<void>;
}

/** Starts a worker; `report` gets errors that are no refusals, the job then waits for the next `wake`. */
export function createBatchRunner(
  getServices: () => Services,
  report: (error: unknown) => void,
): BatchRunner {
  const inHand = new Map<string, Promise<void>>();
  const wakers = new Set<() => void>();
  let isStopped = false;

  function until(atMs: number): Promise<void> {
    const ms = atMs - Date.now();
    if (ms <= 0 || isStopped) return Promise.resolve();
    return new Promise((resolve) => {
      const finish = () => {
        clearTimeout(timer);
        wakers.delete(finish);
        resolve();
      };
      const timer = setTimeout(finish, ms);
      wakers.add(finish);
    });
  }

  async function runItem(task: BatchTask, position: number): Promise<boolean> {
    const { database } = getServices();
    const id = task.item_ids[position] ?? 0;
    if (task.faults.failedItems.includes(position))
      return settleItem(database, task, position, task.faults.scene);
    const origin = { requestSeq: task.request_seq, nowMs: Date.now(), actorKey: task.actor_key };
    let isSettled = true;
    const options = {
      onMissing: () => refuse(30005),
      isDropped: task.faults.droppedItems.includes(position),
      async alongside(sql: Parameters<typeof settleItem>[0]) {
        isSettled = await settleItem(sql, task, position, null);
        // Settled by somebody else, or the job is gone: the change must not be stored a second time.
        if (!isSettled) refuse(50005);
      },
    };
    try {
      await changeItem(database, id, origin, options, (draft) => applyBatchValue(draft, task, getServices()));
      return true;
    } catch (error) {
      if (!isSettled) return false;
      if (!(error instanceof Refusal)) throw error;
      return settleItem(database, task, position, sceneOf(error));
    }
  }

  async function run(task: BatchTask): Promise<void> {
    const { database } = getServices();
    await until(task.starts_at);
    if (isStopped) return;
    if (task.status === 'IDLE' && !(await setTaskStatus(database, task.id, 'RUNNING'))) return;
    const step = (task.ends_at - task.starts_at) / task.item_ids.length;
    for (let position = task.done; position < task.item_ids.length; position += 1) {
      if (position === task.faults.cancelAfter) {
        await setTaskStatus(database, task.id, 'CANCELED');
        return;
      }
      await until(task.starts_at + step * (position + 1));
      if (isStopped || !(await runItem(task, position))) return;
    }
    await setTaskStatus(database, task.id, 'ended');
  }

  async function wake(): Promise<void> {
    for (const task of await openTasks(getServices().database)) {
      if (isStopped || inHand.has(task.id)) continue;
      const work = run(task)
        .catch(report)
        .finally(() => inHand.delete(task.id));
      inHand.set(task.id, work);
    }
  }

  return {
    wake,
    async stop() {
      isStopped = true;
      for (const finish of [...wakers]) finish();
      await Promise.all(inHand.values());
    },
  };
}
