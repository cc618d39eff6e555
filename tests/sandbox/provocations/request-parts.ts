// Parts that the hand-written requests are put together from.
import type { RequestHeaders } from '../support/start-sandbox';
import type { Stage } from './stage';

/** Key of the space `orbit`. */
export const orbit = '65f1c0de8a1b2c3d4e5f6071';
/** Lin Chen, who administers all spaces. */
export const lin = '7401000000000000101';
/** Wei Zhao, an ordinary member of orbit. */
export const wei = '7401000000000000102';
/** Ana Silva, an ordinary member of orbit. */
export const ana = '7401000000000000103';
/** A person who has left. */
export const gone = '7401000000000000123';
/** No person. */
export const nobody = '7401000000000009999';
/** A person who reads but edits nothing. */
export const guest: RequestHeaders = { 'X-USER-KEY': '7401000000000000147' };
/** The same, bound to exactly their rights. */
export const strictGuest: RequestHeaders = { ...guest, 'x-auth-mode': '1' };
/** An instant in seconds, which no call takes. */
export const seconds = 1772380800;
/** Local midnight of 2026-03-02 in milliseconds. */
export const day = 1772380800000;

/** The numbers from 1. */
export const ids = (count: number) => Array.from({ length: count }, (_unused, index) => index + 1);
/** As many different texts. */
export const texts = (count: number) => ids(count).map((id) => `t${id}`);
/** A field-value pair. */
export const pair = (field_key: string, field_value: unknown) => ({ field_key, field_value });
/** A schedule of so many days from `day`. */
export const plan = (days: number, points: number) => ({
  estimate_start_date: day,
  estimate_end_date: day + days * 86_400_000 - 1,
  points,
  is_auto: false,
});
/** Switches with intercept rules on these targets. */
export const blocked = (...keys: string[]) => ({ switches: { intercepted_field_keys: keys } });
/** Sent by the guest. */
export const asGuest = { headers: guest };
/** Sent with a token that was never given out. */
export const wrongToken = { headers: { 'X-PLUGIN-TOKEN': 'p-00000000-0000-4000-8000-000000000000' } };
/** Sent by Wei Zhao. */
export const asWei = { headers: { 'X-USER-KEY': wei } };
/** Sent without token and person. */
export const bare = { headers: { 'X-PLUGIN-TOKEN': null, 'X-USER-KEY': null } };
/** Sent with the user token of the stage. */
export const asUser = (stage: Stage) => ({
  headers: { 'X-PLUGIN-TOKEN': stage.userToken, 'X-USER-KEY': null },
});
/** Struck by a fault that answers with this code and text. */
export const answered = (status: number, err_code: number, err_msg: string) => ({
  fault: { match: {}, times: 1, effect: { type: 'respond', status, err_code, err_msg } },
});
/** The service is overloaded. */
export const overloaded = answered(500, 50006, 'openapi system err, please try again later');
/** The service fails. */
export const broken = answered(500, 50005, 'Internal error');
/** Path of an item. */
export const item = (id: number, type = 'story') => `orbit/work_item/${type}/${id}`;
/** Path of an item's nodes. */
export const flow = (id: number, type = 'story') => `orbit/workflow/${type}/${id}/node`;
/** Body of an update. */
export const fields = (...update_fields: unknown[]) => ({ update_fields });
