// Changes saved by name in a space. Everybody there may use one; only who made it may replace or delete it.
import { randomUUID } from 'node:crypto';
import { and, desc, eq, ne, sql } from 'drizzle-orm';
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
import { namesInPlan } from './linked-in-plan';
import { userKeysInChanges } from './user-keys';

/** The most recipes shown of one type. */
const RECIPES_MAX = 200;

/** The recipes of a type, the one used or made last first. */
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
    .orderBy(desc(sql`coalesce(${bulkEditRecipe.lastUsedAt}, ${bulkEditRecipe.createdAt})`))
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
    isMine: createdBy === actor.userKey,
    createdAtMs: createdAt.getTime(),
    lastUsedAtMs: lastUsedAt?.getTime() ?? null,
  }));
  const relatedNames = await namesInPlan(actor, services, {
    changes: stored.flatMap((recipe) => recipe.changes),
    fields: stored.flatMap((recipe) => recipe.fields),
    groups: [],
  });
  if (!relatedNames.ok) return relatedNames;
  return ok({ recipes, people: people.value, relatedNames: relatedNames.value });
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

function isOwn(actor: Actor, id: string) {
  return and(
    eq(bulkEditRecipe.id, id),
    eq(bulkEditRecipe.projectKey, actor.projectKey),
    eq(bulkEditRecipe.createdBy, actor.userKey),
  );
}

/** Gives a recipe of this person's own another name; `conflict` when another of theirs has it. */
export async function renameRecipe(
  actor: Actor,
  services: Services,
  input: { id: string; name: string },
): Promise<Result<null>> {
  const { id, name } = input;
  return services.db.transaction(async (tx) => {
    const [own] = await tx.select().from(bulkEditRecipe).where(isOwn(actor, id)).for('update');
    if (!own) return fail('not-found', 'bulkEdit.recipeGone');
    const { projectKey, typeKey, createdBy } = own;
    const sameName = and(
      eq(bulkEditRecipe.projectKey, projectKey),
      eq(bulkEditRecipe.typeKey, typeKey),
      eq(bulkEditRecipe.createdBy, createdBy),
      eq(bulkEditRecipe.name, name),
      ne(bulkEditRecipe.id, id),
    );
    const [taken] = await tx.select({ id: bulkEditRecipe.id }).from(bulkEditRecipe).where(sameName);
    if (taken) return fail('conflict', 'bulkEdit.recipeNameTaken', { params: { name } });
    await tx.update(bulkEditRecipe).set({ name }).where(eq(bulkEditRecipe.id, id));
    return ok(null);
  });
}

/** Remembers that the recipe was used just now, so that it is offered first. Anybody of the space may use it. */
export async function noteRecipeUse(actor: Actor, services: Services, id: string): Promise<Result<null>> {
  const used = await services.db
    .update(bulkEditRecipe)
    .set({ lastUsedAt: new Date(services.now()) })
    .where(and(eq(bulkEditRecipe.id, id), eq(bulkEditRecipe.projectKey, actor.projectKey)))
    .returning({ id: bulkEditRecipe.id });
  return used.length > 0 ? ok(null) : fail('not-found', 'bulkEdit.recipeGone');
}

/** Deletes a recipe of this person's own. */
export async function deleteRecipe(actor: Actor, services: Services, id: string): Promise<Result<null>> {
  const deleted = await services.db
    .delete(bulkEditRecipe)
    .where(isOwn(actor, id))
    .returning({ id: bulkEditRecipe.id });
  return deleted.length > 0 ? ok(null) : fail('not-found', 'bulkEdit.recipeGone');
}
