'use client';
// Working days and capacities of the space: read once, saved with a check of their version.
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useCallback, useMemo } from 'react';
import { readResult } from '@/components/field/read-result';
import { NO_ANSWER, sendAction } from '@/components/field/send-action';
import { useAnnounce } from '@/components/ui/live-region';
import { ok, type Result } from '@/lib/errors/result';
import { calendarOf } from '@/lib/schedule/calendar';
import {
  capacityOfPerson,
  DEFAULT_SETTINGS,
  type ScheduleSettings,
  type StoredSettings,
} from '@/lib/schedule/settings';
import { saveScheduleSettings } from '@/server/actions/schedules';
import { useErrorText } from './use-error-text';

/** Gives working days and capacities (points a working day), and the ways to set them for everybody who looks at the space. */
export function useSpaceRules(project: string) {
  const t = useTranslations('schedule');
  const errorText = useErrorText();
  const announce = useAnnounce();
  const client = useQueryClient();
  const queryKey = useMemo(() => ['schedule-settings', project], [project]);
  const { data } = useQuery({
    queryKey,
    queryFn: ({ signal }) =>
      readResult<StoredSettings>(`/api/${encodeURIComponent(project)}/schedule/settings`, signal),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
  const settings = data?.ok ? data.value.settings : DEFAULT_SETTINGS;
  const calendar = useMemo(() => calendarOf(settings), [settings]);
  const rules = useMemo(
    () => ({ calendar, capacityOf: (ownerKey: string) => capacityOfPerson(settings, ownerKey) }),
    [calendar, settings],
  );
  /** Gives the sentence to show when they were not saved, null when they were. */
  const save = useCallback(
    async (changed: ScheduleSettings): Promise<string | null> => {
      const before = client.getQueryData<Result<StoredSettings>>(queryKey);
      if (!before?.ok) return t('calendar.notRead');
      // At once on the board; what the server answers replaces it.
      client.setQueryData(queryKey, ok({ ...before.value, settings: changed }));
      const saved = await sendAction(
        () => saveScheduleSettings({ project, settings: changed, version: before.value.version }),
        NO_ANSWER,
      );
      client.setQueryData(queryKey, saved.ok ? ok(saved.value.stored) : before);
      if (!saved.ok) return saved.error === NO_ANSWER ? t('calendar.notSaved') : errorText(saved.error);
      return saved.value.state === 'saved' ? null : t('calendar.newer');
    },
    [client, queryKey, project, errorText, t],
  );
  const setCapacity = useCallback(
    async (ownerKey: string, capacity: number) => {
      const capacityOf = { ...settings.capacityOf, [ownerKey]: capacity };
      announce((await save({ ...settings, capacityOf })) ?? t('load.capacitySaved'));
    },
    [settings, save, announce, t],
  );
  return { settings, rules, save, setCapacity };
}

/** What `useSpaceRules` gives. */
export type SpaceRules = ReturnType<typeof useSpaceRules>;
