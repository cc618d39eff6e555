// An uploaded file of this person, and its rows a portion at a time.
import { and, eq, sql } from 'drizzle-orm';
import type { CsvUpload } from '@/lib/bulk-edit/csv-import';
import { ok, type Result } from '@/lib/errors/result';
import type { Actor } from '../../actor';
import { csvImport } from '../../db/schema/csv-import';
import { fail } from '../../fail';
import type { Services } from '../../services';

/** The file as it was understood when it was uploaded. */
export async function findImport(
  actor: Actor,
  services: Services,
  importId: string,
): Promise<Result<CsvUpload>> {
  const [stored] = await services.db
    .select()
    .from(csvImport)
    .where(
      and(
        eq(csvImport.id, importId),
        eq(csvImport.projectKey, actor.projectKey),
        eq(csvImport.createdBy, actor.userKey),
      ),
    );
  if (!stored) return fail('not-found', 'bulkEdit.csv.gone');
  const { id, projectKey: _space, createdBy: _by, createdAt: _at, ...upload } = stored;
  return ok({ ...upload, importId: id });
}

/** The ids of all rows, in the order of the file. */
export async function idsOfImport(db: Services['db'], importId: string): Promise<number[]> {
  const read = await db.execute<{ item_id: string }>(sql`
    select item_id from csv_import_row where import_id = ${importId} order by line`);
  return read.rows.map((row) => Number(row.item_id));
}

/** The cells of these items, by item id. */
export async function cellsOf(
  db: Services['db'],
  importId: string,
  ids: readonly number[],
): Promise<Map<number, string[]>> {
  const read = await db.execute<{ item_id: string; cells: string[] }>(sql`
    select item_id, cells from csv_import_row
    where import_id = ${importId}
      and item_id in (select value::bigint from jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb))`);
  return new Map(read.rows.map((row) => [Number(row.item_id), row.cells]));
}

/** The different texts of a column that are not empty, with counts, the most frequent first. */
export async function textsOf(
  db: Services['db'],
  importId: string,
  columnIndex: number,
  limit: number,
): Promise<{ text: string; count: number }[]> {
  const read = await db.execute<{ text: string; count: number }>(sql`
    select cells ->> ${columnIndex}::int as text, count(*)::int as count
    from csv_import_row where import_id = ${importId} and trim(cells ->> ${columnIndex}::int) <> ''
    group by 1 order by 2 desc, 1 limit ${limit}`);
  return read.rows;
}
