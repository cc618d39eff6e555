// The three ways of an item to have a chat group, in words. Used by the value and its input.
import type { useTranslations } from 'next-intl';

/** What `group_type` may hold (fields.md); `disabled` is its empty value. */
export const groupTypes = ['disabled', 'auto', 'bind'] as const;

function isGroupType(text: string): text is (typeof groupTypes)[number] {
  return groupTypes.some((known) => known === text);
}

/** Gives the words for a stored group type; one that is not known stands for itself. */
export function groupTypeText(t: ReturnType<typeof useTranslations<'fields'>>, stored: string): string {
  return isGroupType(stored) ? t(`groupType.${stored}`) : stored;
}
