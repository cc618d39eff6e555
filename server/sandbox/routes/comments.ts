// Comments: endpoints.md section 10.

import { maySee } from '../auth/item-rights';
import { findType } from '../catalogue/spaces';
import { isRichText, plainText, showMultiText } from '../fields/rich-text';
import { optionalList, optionalString, pathId, readPage } from '../http/body-members';
import type { Call, Endpoint, Reply, SpaceRule } from '../http/endpoint';
import { int64 } from '../http/envelope';
import { refuse } from '../http/refusal';
import { type Json, type JsonRecord, sameJson } from '../json-value';
import type { Sql } from '../store/database';
import { recordEffects } from '../store/save-item';
import { readItems, type StoredItem } from '../store/stored-item';
import { pagination } from './filter';
import { isDropped, originOf } from './open-item';

const maxLength = 10_000;

async function openItem(call: Call): Promise<StoredItem> {
  const space = call.space();
  const typeKey = call.params.work_item_type_key ?? '';
  const [item] = await readItems(call.services.database, [pathId(call.params, 'work_item_id')]);
  if (!item || !findType(space, typeKey) || item.typeKey !== typeKey) return refuse(1000051135);
  if (item.projectKey !== space.projectKey) return refuse(20014);
  return maySee(call.caller, item, space) ? item : refuse(1000051256);
}

/** Plain text or blocks; blocks win when both are given. */
function readContent(body: JsonRecord): Json {
  const rich = optionalList(body, 'rich_text');
  if (rich && rich.length > 0) {
    if (!isRichText(rich) || plainText(rich).length > maxLength) return refuse(1000051280);
    return rich;
  }
  const text = optionalString(body, 'content');
  return text === '' || text.length > maxLength ? refuse(1000051280) : text;
}

async function listComments(call: Call): Promise<Reply> {
  const number = (name: string) => {
    const text = call.query.get(name) ?? '';
    return /^\d{0,9}$/.test(text) ? Number(text) : refuse(1000051280);
  };
  const sizes = { page_num: number('page_num'), page_size: number('page_size') };
  const page = readPage(sizes, { defaultSize: 20, maxSize: 200, tooLargeCode: 20002 });
  const item = await openItem(call);
  const { rows } = await call.services.database.query<{
    id: string;
    created_by: string;
    created_at: number;
    content: Json;
  }>(
    `select id::text, created_by, created_at, content from comment where work_item_id = $1
      order by comment.id limit ${page.pageSize} offset ${(page.pageNum - 1) * page.pageSize}`,
    [item.id],
  );
  const counted = await call.services.database.query<{ total: number }>(
    'select count(*) as total from comment where work_item_id = $1',
    [item.id],
  );
  const data = rows.map((row) => ({
    id: int64(row.id),
    work_item_id: item.id,
    work_item_type_key: item.typeKey,
    created_at: row.created_at,
    operator: row.created_by,
    content: plainText(row.content),
    doc_rich_text: { ...showMultiText(row.content), doc_img: [] },
  }));
  return { data, beside: pagination(page, counted.rows[0]?.total ?? 0) };
}

async function createComment(call: Call): Promise<Reply> {
  const { database } = call.services;
  const item = await openItem(call);
  if (call.actor().isGuest) return refuse(50001, 'no permission to comment');
  const content = readContent(call.body);
  const { rows } = await database.query<{ id: string }>("select nextval('comment_id')::text as id");
  const id = rows[0]?.id ?? '0';
  if (!isDropped(call))
    await database.transaction(async (sql) => {
      const values = [id, item.id, call.actor().userKey, call.nowMs, JSON.stringify(content)];
      await sql.query('insert into comment values ($1, $2, $3, $4, $5)', values);
      await noteChange(sql, call, item.id, { id, before: null, after: content });
    });
  return { data: int64(id) };
}

/** Notes a change in the effects, null where the comment is not there; the change log has no module for comments. */
async function noteChange(
  sql: Sql,
  call: Call,
  itemId: number,
  { id, before, after }: { id: string; before: Json; after: Json },
): Promise<void> {
  if (sameJson(before, after)) return;
  await recordEffects(sql, itemId, [{ target: `comment:${id}`, before, after }], originOf(call));
}

/** Lets `change` alter the comment of the path, after checking that it is there, of this item and of this person. */
async function changeComment(
  call: Call,
  change: (sql: Sql, id: string, after: Json) => Promise<unknown>,
  readAfter: () => Json,
): Promise<Reply> {
  const item = await openItem(call);
  const id = call.params.comment_id ?? '';
  if (!/^\d{1,18}$/.test(id)) return refuse(1000051280);
  await call.services.database.transaction(async (sql) => {
    const { rows } = await sql.query<{ work_item_id: number; created_by: string; content: Json }>(
      'select work_item_id, created_by, content from comment where id = $1 for update',
      [id],
    );
    const comment = rows[0];
    if (!comment) return refuse(namesContent(call.body) ? 1000050052 : 30015);
    if (comment.work_item_id !== item.id) return refuse(20045);
    if (comment.created_by !== call.actor().userKey) return refuse(10001);
    const after = readAfter();
    if (isDropped(call)) return;
    await change(sql, id, after);
    await noteChange(sql, call, item.id, { id, before: comment.content, after });
  });
  return { data: {} };
}

function namesContent(body: JsonRecord): boolean {
  return body.content !== undefined || body.rich_text !== undefined;
}

function updateComment(call: Call): Promise<Reply> {
  const store = (sql: Sql, id: string, after: Json) =>
    sql.query('update comment set content = $2 where id = $1', [id, JSON.stringify(after)]);
  return changeComment(call, store, () => readContent(call.body));
}

function deleteComment(call: Call): Promise<Reply> {
  const remove = (sql: Sql, id: string) => sql.query('delete from comment where id = $1', [id]);
  return changeComment(call, remove, () => null);
}

const space: SpaceRule = { from: 'path', unknownCode: 30001 };
const item = '/open_api/:project_key/work_item/:work_item_type_key/:work_item_id';

/** Endpoints about comments. */
export const commentEndpoints: Endpoint[] = [
  { section: '10.1', method: 'GET', path: `${item}/comments`, space, handle: listComments },
  {
    section: '10.2',
    method: 'POST',
    path: `${item}/comment/create`,
    space,
    writes: true,
    handle: createComment,
  },
  {
    section: '10.3',
    method: 'PUT',
    path: `${item}/comment/:comment_id`,
    space,
    writes: true,
    handle: updateComment,
  },
  {
    section: '10.3',
    method: 'DELETE',
    path: `${item}/comment/:comment_id`,
    space,
    writes: true,
    handle: deleteComment,
  },
];
