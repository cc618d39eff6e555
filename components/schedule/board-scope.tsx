'use client';
// Which items the board is about: the type, and a mark when they were chosen.
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { RemovableChip } from '@/components/ui/chip';
import { Select } from '@/components/ui/select';
import type { WorkItemType } from '@/lib/work-item/work-item';

type BoardScopeProps = {
  project: string;
  types: readonly WorkItemType[];
  typeKey: string;
  /** How many items were chosen; null when the board shows the type's first ones. */
  chosenCount: number | null;
  /** They came by a filter, not one by one. */
  isFilter: boolean;
};

/** Shows the type as a select; choosing another one, or letting go of the chosen items, shows the type's first items. */
export function BoardScope({ project, types, typeKey, chosenCount, isFilter }: BoardScopeProps) {
  const t = useTranslations('schedule');
  const router = useRouter();
  const show = (key: string) => {
    const type = types.find((candidate) => candidate.key === key);
    const name = type?.apiName || key;
    router.push(`/${encodeURIComponent(project)}/schedule?type=${encodeURIComponent(name)}`);
  };
  return (
    <>
      <span className="w-28 @min-[88rem]:w-40">
        <Select
          label={t('type')}
          size={28}
          value={typeKey}
          onChange={show}
          options={types.map((type) => ({ id: type.key, text: type.name }))}
        />
      </span>
      {chosenCount === null ? null : (
        <RemovableChip label={t('showFirstItems')} onRemove={() => show(typeKey)}>
          <span className="pl-1.5">
            {t(isFilter ? 'matchingItems' : 'chosenItems', { count: chosenCount })}
          </span>
        </RemovableChip>
      )}
    </>
  );
}
