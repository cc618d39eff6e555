// Changes saved by name in a space. Everybody there may use one; only who made it may replace or delete it.
import { randomUUID } from 'node:crypto';
import { and, desc, eq } from 'drizzle-orm';
import type { Change } from '@/lib/bulk-edit/change';
import type { RecipeList } from '@/lib/bulk-edit/recipe';
import { ok, type Result } from '@/lib/errors/result';
import type { Actor } from '../actor';
import { bulkEditRecipe } from '../db/schema/bulk-edit-recipe';
import { fail } from '../fail';
import { findType, readTypeMetadata } from '../metadata';
import { findPeople } from '../people';
import type { Services } from '../services';
import { checkChanges } from './check-changes';
import { userKeysInChanges } from './user-keys';

/** The most recipes shown of one type. */
const RECIPES_MAX = 200;

/** The recipes of a type, newest first. */
export async function listRecipes(
  actor: Actor,
  services: Services,
  typeName: string,
): Promise<Result<RecipeList>> {
  const type = await findType(actor, services, typeName);
  if (!type.ok) return type;
  const stored = await services.db
    .select()
    .from(bulkEditRecipe)
    .where(and(eq(bulkEditRecipe.projectKey, actor.projectKey), eq(bulkEditRecipe.typeKey, type.value.key)))
    .orderBy(desc(bulkEditRecipe.createdAt))
    .limit(RECIPES_MAX);
  const keys = stored.flatMap((recipe) => [recipe.createdBy, ...userKeysInChanges(recipe.changes)]);
  const people = await findPeople(actor, services, keys);
  if (!people.ok) return people;
  const recipes = stored.map(({ id, name, typeKey, changes, fields, createdBy, createdAt, lastUsedAt }) => ({
    id,
    name,
    typeKey,
    changes,
    fields,
    createdBy,
    createdAtMs: createdAt.getTime(),
    lastUsedAtMs: lastUsedAt?.getTime() ?? null,
  }));
  return ok({ recipes, people: people.value });
}

/** Keeps the changes under a name; the same name of the same person is replaced. */
export async function saveRecipe(
  actor: Actor,
  services: Services,
  input: { typeName: string; name: string; changes: Change[] },
): Promise<Result<{ id: string }>> {
  const metadata = await readTypeMetadata(actor, services, input.typeName);
  if (!metadata.ok) return metadata;
  const fields = checkChanges(metadata.value, input.changes);
  if (!fields.ok) return fields;
  const content = { changes: input.changes, fields: fields.value, createdAt: new Date(services.now()) };
  const [saved] = await services.db
    .insert(bulkEditRecipe)
    .values({
      ...content,
      id: randomUUID(),
      projectKey: actor.projectKey,
      typeKey: metadata.value.type.key,
      name: input.name,
      createdBy: actor.userKey,
    })
    .onConflictDoUpdate({
      target: [
        bulkEditRecipe.projectKey,
        bulkEditRecipe.typeKey,
        bulkEditRecipe.createdBy,
        bulkEditRecipe.name,
      ],
      set: content,
    })
    .returning({ id: bulkEditRecipe.id });
  if (!saved) throw new Error('Saving a recipe gave no id');
  return ok(saved);
}

/** Deletes a recipe of this person's own. */
export async function deleteRecipe(actor: Actor, services: Services, id: string): Promise<Result<null>> {
  const deleted = await services.db
    .delete(bulkEditRecipe)
    .where(
      and(
        eq(bulkEditRecipe.id, id),
        eq(bulkEditRecipe.projectKey, actor.projectKey),
        eq(bulkEditRecipe.createdBy, actor.userKey),
      ),
    )
    .returning({ id: bulkEditRecipe.id });
  return deleted.length > 0 ? ok(null) : fail('not-found', 'bulkEdit.recipeGone');
}
