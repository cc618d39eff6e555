'use client';
// Says why an item ended as it did. The platform's own words for a whole request are put into ours where they are known.
import { useLocale, useTranslations } from 'next-intl';
import { useCallback } from 'react';
import { useErrorText } from '@/components/field/error-text';
import type { OutcomeReason } from '@/lib/bulk-edit/outcome';

const knownScenes = [
  'WorkItemTerminated',
  'NoPermissionToModify',
  'DuplicationCheckEnabledForThisField',
  'RelationCaseLoops',
  'RelationCaseLevelExceeds',
] as const;

type KnownScene = (typeof knownScenes)[number];

function isKnownScene(scene: string): scene is KnownScene {
  return knownScenes.some((known) => known === scene);
}

/** Gives a function from a reason to its words; null when there is nothing more to say than the outcome itself. */
export function useReasonText(): (reason: OutcomeReason | null) => string | null {
  const t = useTranslations('bulkEdit');
  const errorText = useErrorText();
  const locale = useLocale();
  return useCallback(
    (reason) => {
      // The platform names reasons for a request of up to 50 items, not for each: several may not all be this item's.
      const scenesText = (scenes: readonly string[]) => {
        const reasons = scenes
          .map((scene) => (isKnownScene(scene) ? t(`scene.${scene}`) : t('reason.scene', { scene })))
          .join(locale === 'en' ? ' ' : '');
        return scenes.length > 1 ? t('reason.oneOf', { reasons }) : reasons;
      };
      if (reason === null) return null;
      switch (reason.kind) {
        case 'blocked':
          return t(`blocked.${reason.reason}`);
        case 'scenes':
          if (reason.scenes.length === 0) return t('reason.noScene');
          return scenesText(reason.scenes);
        case 'refused':
          return errorText(reason.error);
        case 'gone':
          return t('reason.gone');
        case 'unreadable':
          return t('reason.unreadable');
      }
    },
    [t, errorText, locale],
  );
}
