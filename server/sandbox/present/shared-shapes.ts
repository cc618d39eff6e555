// Shapes that several replies and the effects share: schedules, role owners, people.
import type { Person } from '../catalogue/people';
import { int64 } from '../http/envelope';
import type { Json, JsonRecord } from '../json-value';
import type { RoleOwners, StoredSchedule } from '../store/stored-item';

/** A schedule as the API returns it. */
export function showSchedule(schedule: StoredSchedule): JsonRecord {
  return {
    owners: schedule.owners,
    estimate_start_date: schedule.start,
    estimate_end_date: schedule.end,
    points: schedule.points,
    actual_work_time: 0,
    is_auto: schedule.isAuto,
  };
}

/** The planned part of a schedule for comparisons: a whole-node plan without people, a personal one with its person. */
export function showPlan(schedule: StoredSchedule | null): Json {
  if (
    !schedule ||
    (schedule.start === 0 && schedule.end === 0 && schedule.points === 0 && schedule.owners.length === 0)
  )
    return null;
  const { owners, start, end, points, isAuto } = schedule;
  return {
    ...(owners.length > 0 && { owners }),
    estimate_start_date: start,
    estimate_end_date: end,
    points,
    is_auto: isAuto,
  };
}

/** Role owners as the API returns them: nobody is null. */
export function showRoleOwners(roles: readonly RoleOwners[]): JsonRecord[] {
  return roles.map(({ role, owners }) => ({ role, owners: owners.length > 0 ? owners : null }));
}

/** A person as `user/query` returns them. `user_id` does not fit a JS number. */
export function showPerson(person: Person): JsonRecord {
  const { nameCn, nameEn } = person;
  return {
    user_id: int64(person.userKey),
    user_key: person.userKey,
    username: person.userKey,
    email: person.email,
    avatar_url: `https://example.com/avatar/${person.userKey.slice(-3)}.png`,
    name_cn: nameCn,
    name_en: nameEn,
    name: { default: nameCn, zh_cn: nameCn, en_us: nameEn },
    out_id: person.outId,
    status: person.status,
  };
}

/** A person as `expand.need_user_detail` adds them to other replies. */
export function showUserDetail(person: Person): JsonRecord {
  const { userKey, email, nameCn, nameEn } = person;
  return { user_key: userKey, username: userKey, email, name_cn: nameCn, name_en: nameEn };
}
