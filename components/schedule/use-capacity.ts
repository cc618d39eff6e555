'use client';
// How much each person can do on a working day: kept for the space, read once, saved with a check of its version.
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useCallback, useMemo } from 'react';
import { readResult } from '@/components/field/read-result';
import { useAnnounce } from '@/components/ui/live-region';
import { ok, type Result } from '@/lib/errors/result';
import { calendarOf } from '@/lib/schedule/calendar';
import { capacityOfPerson, DEFAULT_SETTINGS, type StoredSettings } from '@/lib/schedule/settings';
import { saveScheduleSettings } from '@/server/actions/schedules';

/** Gives working days and capacities (points a working day), and the way to set a person's for everybody who looks at the space. */
export function useCapacity(project: string) {
  const t = useTranslations('schedule');
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
  const of = useCallback((ownerKey: string) => capacityOfPerson(settings, ownerKey), [settings]);
  const set = useCallback(
    async (ownerKey: string, capacity: number) => {
      const before = client.getQueryData<Result<StoredSettings>>(queryKey);
      if (!before?.ok) return announce(t('load.capacityNotSaved'));
      const changed = {
        ...before.value.settings,
        capacityOf: { ...before.value.settings.capacityOf, [ownerKey]: capacity },
      };
      // At once on the board; what the server answers replaces it.
      client.setQueryData(queryKey, ok({ ...before.value, settings: changed }));
      const saved = await saveScheduleSettings({ project, settings: changed, version: before.value.version });
      client.setQueryData(queryKey, saved.ok ? ok(saved.value.stored) : before);
      announce(t(saved.ok && saved.value.state === 'saved' ? 'load.capacitySaved' : 'load.capacityNotSaved'));
    },
    [client, queryKey, project, announce, t],
  );
  const calendar = useMemo(() => calendarOf(settings), [settings]);
  const rules = useMemo(() => ({ calendar, capacityOf: of }), [calendar, of]);
  return { rules, set };
}
