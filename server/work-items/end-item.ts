// Terminates or restores an item and proves it by reading. Called by the endWorkItem action.
import { err, ok, type Result } from '@/lib/errors/result';
import type { EndReason } from '@/lib/work-item/end-reason';
import type { WorkItemDetail } from '@/lib/work-item/work-item';
import type { Actor } from '../actor';
import { fail, told } from '../fail';
import { readTypeMetadata } from '../metadata';
import { abortWorkItem } from '../open-api/abort-item';
import type { Services } from '../services';
import { detailOf, readStored } from './read';
import { readUntil } from './read-back';
import { beginWrite, endWrite, renewKey } from './write-journal';

export type EndInput = {
  typeName: string;
  id: number;
  isTerminating: boolean;
  reason: EndReason;
  /** Needed with `other`, ignored otherwise. */
  words: string;
};

/**
 * The item as it is read back afterwards. One that is already so is given as it is, and nothing is sent.
 * Accepted but not stored is `refused` with `endNotStored`; a lost answer is settled by reading.
 */
export async function endWorkItem(
  actor: Actor,
  services: Services,
  input: EndInput,
): Promise<Result<WorkItemDetail>> {
  const metadata = await readTypeMetadata(actor, services, input.typeName);
  if (!metadata.ok) return metadata;
  const typeKey = metadata.value.type.key;
  const { id, isTerminating, reason } = input;
  const words = input.words.trim();
  if (reason === 'other' && words === '') return fail('invalid', 'code.20009');
  const before = await readStored(actor, services, typeKey, id);
  if (!before.ok) return before;
  if (before.value.isTerminated === isTerminating)
    return detailOf(actor, services, metadata.value, before.value);

  const flag = (isOn: boolean) => ({
    kind: 'flag' as const,
    isOn,
    reason: reason === 'other' ? words : reason,
  });
  const write = await beginWrite(services, actor, {
    typeKey,
    workItemId: id,
    changes: [{ fieldKey: 'aborted', before: flag(!isTerminating), after: flag(isTerminating) }],
  });
  const answer = told(
    await abortWorkItem(
      services.api,
      { userKey: actor.userKey, priority: 'interactive' },
      {
        projectKey: actor.projectKey,
        typeKey,
        id,
        isTerminated: isTerminating,
        reason,
        words,
        idempotencyKey: write.idempotencyKey,
        onNewKey: (key) => renewKey(services, write, key),
      },
    ),
  );
  const isLost = !answer.ok && answer.error.kind === 'unknown-outcome';
  await endWrite(services, write, answer.ok ? 'accepted' : isLost ? 'unknown' : 'refused');
  if (!answer.ok && !isLost) return answer;
  const after = await readUntil(
    actor,
    services,
    { typeKey, id },
    (item) => item.isTerminated === isTerminating,
  );
  if (!after.ok)
    return err({ ...after.error, kind: 'unknown-outcome', messageKey: 'lostAnswer', retryable: false });
  if (after.value.isTerminated !== isTerminating) return fail('refused', 'endNotStored');
  const detail = await detailOf(actor, services, metadata.value, after.value);
  return detail.ok ? ok(detail.value) : detail;
}
