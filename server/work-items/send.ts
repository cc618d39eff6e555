// The sending half of a verified write: journal first, then one request, with the roles kept as they are.
import type { AppError } from '@/lib/errors/app-error';
import { ok, type Result } from '@/lib/errors/result';
import { codecFor } from '@/lib/fields/registry';
import type { Actor } from '../actor';
import { told } from '../fail';
import type { TypeMetadata } from '../metadata';
import type { FieldWrite } from '../open-api/wire/field-write';
import type { WorkItem as ApiWorkItem } from '../open-api/work-item';
import { updateWorkItem } from '../open-api/work-items';
import type { Services } from '../services';
import { ROLE_OWNERS, rolesToSendAlong } from './keep-roles';
import type { PlannedField } from './plan-fields';
import { beginWrite, endWrite, renewKey } from './write-journal';

/** `isAnswered` false: no answer came, and only reading can tell what is stored. */
export type Sent = { isAnswered: boolean };

/**
 * Sends the fields, with the present roles along where the platform would otherwise change them by itself.
 * A person who may not write roles still gets their own fields through: the platform's refill is then reported
 * by the comparison that follows. A lost answer is `ok`, and said.
 */
export async function sendKeepingRoles(
  actor: Actor,
  services: Services,
  metadata: TypeMetadata,
  stored: ApiWorkItem,
  toSend: readonly PlannedField[],
): Promise<Result<Sent>> {
  const sendsRoles = toSend.some(({ fieldKey }) => fieldKey === ROLE_OWNERS);
  const roles = sendsRoles ? null : rolesToSendAlong(stored, metadata.roles, services.zone);
  const sent = await sendJournaled(actor, services, stored, toSend, roles ? [roles] : []);
  if (sent.ok || !roles || !mayBeAboutRoles(sent.error)) return sent;
  return sendJournaled(actor, services, stored, toSend, []);
}

/** A refusal that names no field may be about the roles that were only sent along, such as a rule of the space or a person who left. */
function mayBeAboutRoles({ kind, fieldKey }: AppError): boolean {
  return fieldKey === ROLE_OWNERS || (fieldKey === undefined && (kind === 'refused' || kind === 'invalid'));
}

async function sendJournaled(
  actor: Actor,
  services: Services,
  stored: ApiWorkItem,
  toSend: readonly PlannedField[],
  along: readonly FieldWrite[],
): Promise<Result<Sent>> {
  const { typeKey, id } = stored;
  const write = await beginWrite(services, actor, {
    typeKey,
    workItemId: id,
    changes: toSend.map(({ fieldKey, theirs, after }) => ({ fieldKey, before: theirs, after })),
  });
  const caller = { userKey: actor.userKey, priority: 'interactive' as const };
  const own = toSend.map(({ field, after }) => ({
    fieldKey: field.key,
    value: codecFor(field.typeKey).encode(after, { zone: services.zone }),
  }));
  const answer = told(
    await updateWorkItem(services.api, caller, {
      projectKey: actor.projectKey,
      typeKey,
      id,
      fields: [...own, ...along],
      idempotencyKey: write.idempotencyKey,
      onNewKey: (key) => renewKey(services, write, key),
    }),
  );
  const isSettledByReading = !answer.ok && answer.error.kind === 'unknown-outcome';
  await endWrite(services, write, answer.ok ? 'accepted' : isSettledByReading ? 'unknown' : 'refused');
  return answer.ok || isSettledByReading ? ok({ isAnswered: answer.ok }) : answer;
}
