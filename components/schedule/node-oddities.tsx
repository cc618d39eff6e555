'use client';
// What is stored on a node but cannot be planned with: a mark on its row, sentences in the side panel.
import { TriangleAlert } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { avatarPerson } from '@/components/field/person-name';
import { Icon } from '@/components/ui/icon';
import type { NodeOddity } from '@/lib/schedule/board';
import { useBoard } from './board-context';

function useOddityTexts(oddities: readonly NodeOddity[]): string[] {
  const t = useTranslations('schedule');
  const locale = useLocale();
  const { people } = useBoard();
  const texts = oddities.map((oddity) => {
    switch (oddity.kind) {
      case 'entry-with-several-owners':
      case 'entry-of-stranger': {
        const names = oddity.ownerKeys.map((key) => avatarPerson(key, people, locale).name);
        return t(`oddity.${oddity.kind}`, { names: names.join(t('listComma')) });
      }
      case 'points-unreadable':
        return t('oddity.points-unreadable', { text: oddity.text });
      default:
        return t(`oddity.${oddity.kind}`);
    }
  });
  return [...new Set(texts)];
}

/** Shows one mark for all of them, with the sentences for the pointer and for a screen reader. */
export function OddityMark({ oddities }: { oddities: readonly NodeOddity[] }) {
  const texts = useOddityTexts(oddities);
  if (texts.length === 0) return null;
  const text = texts.join(' ');
  return (
    <span title={text} className="inline-flex shrink-0 text-warning">
      <Icon of={TriangleAlert} sizePx={12} />
      <span className="sr-only">{text}</span>
    </span>
  );
}

/** Shows every sentence, and what a publish does to such entries. */
export function OddityList({ oddities }: { oddities: readonly NodeOddity[] }) {
  const t = useTranslations('schedule');
  const texts = useOddityTexts(oddities);
  if (texts.length === 0) return null;
  return (
    <div role="status" className="rounded-card border border-warning-solid/55 bg-warning-soft px-3 py-2">
      <p className="font-medium">{t('oddity.title')}</p>
      <ul className="mt-1 text-caption">
        {texts.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      <p className="mt-1 text-caption text-text-2">{t('oddity.replaced')}</p>
    </div>
  );
}
