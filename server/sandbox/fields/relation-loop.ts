// Would a related-item field lead back to its own item? Asked by the field family and by batch jobs.
import type { Sql } from '../store/database';

/** Chains longer than this count as a loop's end: the product forbids far shorter ones (RelationCaseLevelExceeds). */
const maxDepth = 20;

/** True when, following `fieldKey` from the targets, the item itself is met; a target that is the item counts. */
export async function reachesItem(
  sql: Sql,
  fieldKey: string,
  targets: readonly number[],
  itemId: number,
): Promise<boolean> {
  if (targets.includes(itemId)) return true;
  if (targets.length === 0) return false;
  const { rows } = await sql.query<{ found: boolean }>(
    `with recursive chain (id, depth) as (
       select unnest($1::bigint[]), 0
       union
       select link.value::bigint, chain.depth + 1
         from chain
         join work_item on work_item.id = chain.id
        cross join lateral jsonb_array_elements_text(
          case jsonb_typeof(fields -> $2)
            when 'array' then fields -> $2
            when 'number' then jsonb_build_array(fields -> $2)
            else '[]'::jsonb end
        ) as link (value)
        where chain.depth < $3
     )
     select exists (select from chain where id = $4) as found`,
    [targets, fieldKey, maxDepth, itemId],
  );
  return rows[0]?.found ?? false;
}
