// Working days and capacities of a space, shared by everyone in it. Called by the schedule page, its routes and its action.
import { and, eq, sql } from 'drizzle-orm';
import { ok, type Result } from '@/lib/errors/result';
import { DEFAULT_SETTINGS, type ScheduleSettings, type StoredSettings } from '@/lib/schedule/settings';
import type { Actor } from '../actor';
import { scheduleSettings } from '../db/schema/schedule-settings';
import type { Services } from '../services';

/** The settings of the space; the default ones, as version 0, while nobody set any. */
export async function readSettings(actor: Actor, services: Services): Promise<Result<StoredSettings>> {
  const [row] = await services.db
    .select()
    .from(scheduleSettings)
    .where(eq(scheduleSettings.projectKey, actor.projectKey));
  if (!row) return ok({ settings: DEFAULT_SETTINGS, version: 0, updatedBy: null, updatedAtMs: null });
  const { settings, version, updatedBy } = row;
  return ok({ settings, version, updatedBy, updatedAtMs: row.updatedAt.getTime() });
}

/** `newer`: somebody saved since `version` was read; nothing was written. */
export type SettingsSave = { state: 'saved' | 'newer'; stored: StoredSettings };

/** Saves the settings over the version that was read. */
export async function saveSettings(
  actor: Actor,
  services: Services,
  input: { settings: ScheduleSettings; version: number },
): Promise<Result<SettingsSave>> {
  const { settings, version } = input;
  const row = { settings, updatedBy: actor.userKey, updatedAt: new Date(services.now()) };
  const written =
    version === 0
      ? await services.db
          .insert(scheduleSettings)
          .values({ projectKey: actor.projectKey, version: 1, ...row })
          .onConflictDoNothing()
          .returning()
      : await services.db
          .update(scheduleSettings)
          .set({ ...row, version: sql`${scheduleSettings.version} + 1` })
          .where(
            and(eq(scheduleSettings.projectKey, actor.projectKey), eq(scheduleSettings.version, version)),
          )
          .returning();
  const stored = await readSettings(actor, services);
  if (!stored.ok) return stored;
  return ok({ state: written.length > 0 ? 'saved' : 'newer', stored: stored.value });
}
