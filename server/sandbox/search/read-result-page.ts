// One page of the items that fit a condition, newest first, with the total.
import type { Sql } from '../store/database';
import { type ItemRow, itemColumns, itemOfRow, type StoredItem } from '../store/stored-item';

/** The page and how many items fit in all; counting stops just above `countLimit`. */
export async function readResultPage(
  sql: Sql,
  condition: string,
  values: unknown[],
  page: { pageNum: number; pageSize: number },
  countLimit?: number,
): Promise<{ items: StoredItem[]; total: number }> {
  const limit = countLimit === undefined ? '' : `limit ${countLimit + 1}`;
  const offset = (page.pageNum - 1) * page.pageSize;
  const [counted, found] = await Promise.all([
    sql.query<{ total: number }>(
      `select count(*) as total from (select from work_item where ${condition} ${limit}) found`,
      values,
    ),
    sql.query<ItemRow>(
      `select ${itemColumns} from work_item where ${condition} order by id desc limit ${page.pageSize} offset ${offset}`,
      values,
    ),
  ]);
  return { items: found.rows.map(itemOfRow), total: counted.rows[0]?.total ?? 0 };
}
