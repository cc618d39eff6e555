// The relation behind a related-item field (`work_item_relation`), read for field-settings.ts.
import { z } from 'zod';
import { listOf, text } from './lenient';

/** `targets`: which items the field may point at, by space and type. */
export type FieldRelation = {
  id: string;
  name: string;
  /** Type the relation starts from. */
  workItemTypeKey: string;
  targets: { projectKey: string; typeKey: string }[];
};

export const fieldRelation = z
  .object({
    id: text,
    name: text,
    work_item_type_key: text,
    relation_details: listOf(z.object({ project_key: text, work_item_type_key: text })),
  })
  .transform(
    (relation): FieldRelation => ({
      id: relation.id,
      name: relation.name,
      workItemTypeKey: relation.work_item_type_key,
      targets: relation.relation_details.map((target) => ({
        projectKey: target.project_key,
        typeKey: target.work_item_type_key,
      })),
    }),
  );
