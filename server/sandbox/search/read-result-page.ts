// One page of the items that fit a condition, newest first, with the total.
import { createHash } from 'node:crypto';
import type { Database } from '../store/database';
import { type ItemRow, itemColumns, itemOfRow, type StoredItem } from '../store/stored-item';

const keptCounts = 500;
/** Totals already counted, with the number of ended transactions they belong to: the pages of one list share a count. */
const countsOf = new WeakMap<Database, Map<string, { ended: number; total: number }>>();

async function countItems(
  database: Database,
  condition: string,
  values: unknown[],
  limit: string,
): Promise<number> {
  const counts = countsOf.get(database) ?? new Map<string, { ended: number; total: number }>();
  countsOf.set(database, counts);
  const key = createHash('sha256')
    .update(JSON.stringify([condition, limit, values]))
    .digest('base64');
  const known = counts.get(key);
  const ended = database.ended();
  if (known?.ended === ended) return known.total;
  const { rows } = await database.query<{ total: number }>(
    `select count(*) as total from (select from work_item where ${condition} ${limit}) found`,
    values,
  );
  const total = rows[0]?.total ?? 0;
  if (counts.size >= keptCounts) counts.clear();
  counts.set(key, { ended, total });
  return total;
}

/** The page and how many items fit in all; counting stops just above `countLimit`. */
export async function readResultPage(
  database: Database,
  condition: string,
  values: unknown[],
  page: { pageNum: number; pageSize: number },
  countLimit?: number,
): Promise<{ items: StoredItem[]; total: number }> {
  const limit = countLimit === undefined ? '' : `limit ${countLimit + 1}`;
  const offset = (page.pageNum - 1) * page.pageSize;
  const [total, found] = await Promise.all([
    countItems(database, condition, values, limit),
    database.query<ItemRow>(
      `select ${itemColumns} from work_item where ${condition} order by id desc limit ${page.pageSize} offset ${offset}`,
      values,
    ),
  ]);
  return { items: found.rows.map(itemOfRow), total };
}
