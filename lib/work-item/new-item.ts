// What the form for a new item starts from. Made in server/work-items/new-item.ts.
import type { Field } from '@/lib/fields/field';
import type { FieldValue } from '@/lib/fields/field-value';
import type { PeopleByKey } from './person';
import type { WorkItemType } from './work-item';

/**
 * `values`: the space's defaults, or another item's values when it is copied. `notCopied`: keys of fields whose value there
 * could not be taken over whole. `filledRoles`: the roles as the platform fills them when they are not sent.
 */
export type NewItem = {
  type: WorkItemType;
  fields: Field[];
  templates: { id: number; name: string }[];
  roles: { id: string; name: string; isMulti: boolean }[];
  people: PeopleByKey;
  relatedNames: Record<number, string>;
  values: Record<string, FieldValue>;
  filledRoles: FieldValue;
  copied: { id: number; name: string; templateId: number | null; notCopied: string[] } | null;
};
