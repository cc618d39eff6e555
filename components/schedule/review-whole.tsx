'use client';
// What a change does to a node besides its days: owners, mode, and each person's own entry.
import { useLocale, useTranslations } from 'next-intl';
import { avatarPerson } from '@/components/field/person-name';
import { Diff } from '@/components/ui/diff';
import type { WholeNodeChange } from '@/lib/schedule/draft-rows';
import { ownersIn } from '@/lib/schedule/node-people';
import type { Entry } from '@/lib/schedule/node-plan';
import { useBoard } from './board-context';

/** Shows one line for the owners, one for the mode, one for each person whose entry comes, goes or differs. */
export function ReviewWhole({ whole }: { whole: WholeNodeChange }) {
  const t = useTranslations('schedule');
  const locale = useLocale();
  const { people, words } = useBoard();
  const nameOf = (key: string) => avatarPerson(key, people, locale).name;
  const namesOf = (keys: readonly string[]) =>
    keys.length === 0 ? null : keys.map(nameOf).join(t('listComma'));
  const entryText = (entry: Entry | null) =>
    entry &&
    [words.rangeText(entry), entry.points !== null && t('points', { points: words.pointsText(entry.points) })]
      .filter(Boolean)
      .join(' · ');
  return (
    <div className="flex flex-col gap-0.5">
      {whole.people ? (
        <Labelled label={t('column.owners')}>
          <Diff
            before={namesOf(ownersIn(whole.people.base))}
            after={namesOf(ownersIn(whole.people.wanted))}
          />
        </Labelled>
      ) : null}
      {whole.mode.before === whole.mode.after ? null : (
        <Labelled label={t('panel.mode')}>
          <Diff before={t(`mode.${whole.mode.before}`)} after={t(`mode.${whole.mode.after}`)} />
        </Labelled>
      )}
      {whole.lanes.map(({ ownerKey, before, after }) => (
        <Labelled key={ownerKey} label={nameOf(ownerKey)}>
          <Diff before={entryText(before)} after={entryText(after)} />
        </Labelled>
      ))}
    </div>
  );
}

function Labelled({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <p className="flex items-baseline gap-2">
      <span className="w-18 shrink-0 truncate text-caption text-text-2" title={label}>
        {label}
      </span>
      <span className="min-w-0 flex-1">{children}</span>
    </p>
  );
}
