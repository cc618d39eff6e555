// Reads a Schedule object of a request (scheduling.md section 2.1).
import { isMilliseconds } from '../fields/time-family';
import { refuse } from '../http/refusal';
import type { Json, JsonRecord } from '../json-value';
import type { StoredSchedule } from '../store/stored-item';

function readDate(value: Json | undefined, member: string): number {
  if (value === undefined || value === null || value === 0) return 0;
  if (typeof value !== 'number') return refuse(9999, `${member} has the wrong type`);
  return isMilliseconds(value) ? value : refuse(20006, `${member} is not in milliseconds`);
}

/** The stored form; null when the object has none of a schedule's members, which is accepted and changes nothing. */
export function readSchedule(entry: JsonRecord): StoredSchedule | null {
  const members = ['estimate_start_date', 'estimate_end_date', 'points'];
  if (!members.some((member) => entry[member] !== undefined && entry[member] !== null)) return null;
  const start = readDate(entry.estimate_start_date, 'estimate_start_date');
  const end = readDate(entry.estimate_end_date, 'estimate_end_date');
  if ((start === 0) !== (end === 0)) return refuse(20005);
  if (start > end) return refuse(20006, 'estimate_start_date is after estimate_end_date');
  const points = entry.points ?? 0;
  if (typeof points !== 'number') return refuse(9999, 'points has the wrong type');
  if (!Number.isFinite(points) || points < 0 || points > 1e9) return refuse(20006, 'points is out of range');
  const isAuto = entry.is_auto ?? true;
  if (typeof isAuto !== 'boolean') return refuse(9999, 'is_auto has the wrong type');
  return { owners: readOwners(entry), start, end, points, isAuto };
}

/** The people of a schedule entry; empty when none are given. */
export function readOwners(entry: JsonRecord): string[] {
  const owners = entry.owners ?? [];
  if (!Array.isArray(owners)) return refuse(9999, 'owners has the wrong type');
  return owners.map((owner) =>
    typeof owner === 'string' ? owner : refuse(9999, 'owners has the wrong type'),
  );
}
