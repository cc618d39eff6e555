// What happened to an item, from the platform's change log, a week at a time. Called by the activity route.
import { ok, type Result } from '@/lib/errors/result';
import type { Field } from '@/lib/fields/field';
import { EMPTY, type FieldValue } from '@/lib/fields/field-value';
import { userKeysOf } from '@/lib/fields/keys-in-value';
import { codecFor } from '@/lib/fields/registry';
import {
  type Activity,
  type ActivityChange,
  type ActivityEntry,
  type ChangedThing,
  LOG_BEGINS_MS,
} from '@/lib/work-item/activity';
import type { Actor } from '../actor';
import { told } from '../fail';
import { readTypeMetadata } from '../metadata';
import { type LoggedChange, type LogRecord, listOpRecords } from '../open-api/change-log';
import { findPeople } from '../people';
import type { Services } from '../services';
import { namesOfIds } from './linked-names';
import { readStored } from './read';
import { type NodeDescription, nodesOfTemplate } from './template-nodes';

/** The longest span one call may ask for. */
const WINDOW_MS = 7 * 86_400_000;
/** Quiet weeks are passed over, but one request of ours must not become dozens. */
const WINDOWS_PER_READ = 6;
const PAGES_PER_WINDOW = 10;

/** Texts of the log back into a value: their form is not published, so what fits the field's type is taken, else the words. */
function loggedValue(texts: readonly string[], field: Field | undefined, zone: string): FieldValue {
  if (texts.length === 0 || texts.every((text) => text === '')) return EMPTY;
  const words = texts.join(', ');
  if (!field) return { kind: 'text', text: words };
  const [only] = texts;
  const candidates: unknown[] = [texts.length === 1 ? only : texts];
  try {
    candidates.unshift(texts.length === 1 ? JSON.parse(only ?? '') : texts.map((text) => JSON.parse(text)));
  } catch {
    // Not JSON: the text itself is the value.
  }
  for (const candidate of candidates) {
    const value = codecFor(field.typeKey).decode(candidate, { zone });
    if (value.kind !== 'unreadable') return value;
  }
  return { kind: 'text', text: words };
}

function changeOf(
  change: LoggedChange,
  fields: readonly Field[],
  nodes: readonly NodeDescription[],
  zone: string,
): ActivityChange {
  const node = nodes.find((entry) => entry.id === change.objectId);
  const field = fields.find((entry) => entry.key === change.objectId);
  const nodeField = nodes.flatMap((entry) => entry.fields).find((entry) => entry.key === change.objectId);
  let thing: ChangedThing = { kind: 'other', property: change.property };
  if (change.objectType === 'field' && field) thing = { kind: 'field', fieldKey: field.key };
  else if (node) thing = { kind: 'node', nodeName: node.name, property: change.property, fieldName: '' };
  else if (nodeField)
    thing = { kind: 'node', nodeName: '', property: change.property, fieldName: nodeField.name };
  const type = field ?? nodeField;
  return {
    thing,
    before: loggedValue(change.before, type, zone),
    after: loggedValue(change.after, type, zone),
  };
}

async function recordsBetween(
  actor: Actor,
  services: Services,
  id: number,
  span: { startMs: number; endMs: number },
): Promise<Result<LogRecord[]>> {
  const caller = { userKey: actor.userKey, priority: 'interactive' as const };
  const records: LogRecord[] = [];
  let startFrom: string | undefined;
  for (let page = 0; page < PAGES_PER_WINDOW; page++) {
    const read = told(
      await listOpRecords(services.api, caller, { projectKey: actor.projectKey, id, ...span, startFrom }),
    );
    if (!read.ok) return read;
    records.push(...read.value.records);
    if (read.value.next === null) break;
    startFrom = read.value.next;
  }
  return ok(records);
}

/** The newest activity before `beforeMs` (absent: now), at least one week of it, further back while weeks are empty. */
export async function readActivity(
  actor: Actor,
  services: Services,
  input: { typeName: string; id: number; beforeMs?: number },
): Promise<Result<Activity>> {
  const metadata = await readTypeMetadata(actor, services, input.typeName);
  if (!metadata.ok) return metadata;
  const { type, fields } = metadata.value;
  const stored = await readStored(actor, services, type.key, input.id);
  if (!stored.ok) return stored;
  const nodes = await nodesOfTemplate(
    actor,
    services,
    stored.value.pattern === 'node' ? stored.value.templateId : null,
  );
  if (!nodes.ok) return nodes;

  const earliestMs = Math.max(LOG_BEGINS_MS, stored.value.createdAtMs ?? 0);
  let endMs = input.beforeMs ?? services.now();
  let startMs = endMs;
  let records: LogRecord[] = [];
  for (let windows = 0; windows < WINDOWS_PER_READ && records.length === 0 && endMs > earliestMs; windows++) {
    startMs = Math.max(earliestMs, endMs - WINDOW_MS);
    const read = await recordsBetween(actor, services, input.id, { startMs, endMs });
    if (!read.ok) return read;
    records = read.value;
    endMs = startMs - 1;
  }
  const entries: ActivityEntry[] = records
    .map((record) => ({
      atMs: record.atMs,
      byKey: record.operatorType === 'user' ? record.operatorKey : '',
      operation: record.operation,
      changes: record.changes.map((change) => changeOf(change, fields, nodes.value, services.zone)),
    }))
    .sort((a, b) => (b.atMs ?? 0) - (a.atMs ?? 0));
  const changes = entries.flatMap((entry) => entry.changes);
  const values = changes.flatMap(({ before, after }) => [before, after]);
  const people = await findPeople(actor, services, [
    ...entries.map((entry) => entry.byKey),
    ...values.flatMap(userKeysOf),
  ]);
  if (!people.ok) return people;
  const relatedNames = await namesOfIds(
    actor,
    services,
    fields,
    changes.flatMap(({ thing, before, after }) =>
      thing.kind === 'field' ? [before, after].map((value) => ({ fieldKey: thing.fieldKey, value })) : [],
    ),
  );
  if (!relatedNames.ok) return relatedNames;
  return ok({
    entries,
    people: people.value,
    relatedNames: relatedNames.value,
    fromMs: startMs,
    earlierBeforeMs: startMs > earliestMs ? startMs - 1 : null,
  });
}
