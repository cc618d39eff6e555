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
  /** Made by the person who asks: they may rename and delete it. */
  isMine: boolean;
  createdAtMs: number;
  lastUsedAtMs: number | null;
};

/** The longest name of a recipe, in characters. */
export const RECIPE_NAME_MAX = 100;

export type RecipeList = {
  recipes: Recipe[];
  people: PeopleByKey;
  /** Names of the items that their values link to. */
  relatedNames: Record<number, string>;
};
