// A change saved by name, to be used again on other items. The scope is never part of it.
import type { Field } from '@/lib/fields/field';
import type { PeopleByKey } from '@/lib/work-item/person';
import type { Change } from './change';

/** `fields`: the field of each change as it was when saved; the wizard checks against present metadata. */
export type Recipe = {
  id: string;
  name: string;
  typeKey: string;
  changes: Change[];
  fields: Field[];
  createdBy: string;
  createdAtMs: number;
  lastUsedAtMs: number | null;
};

export type RecipeList = { recipes: Recipe[]; people: PeopleByKey };
