'use client';
// The proof of the last save, field by field: read back and equal, accepted and lost, or waiting for a choice.
import { Check, Equal, GitPullRequestArrow, type LucideIcon, ShieldCheck, TriangleAlert } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Icon } from '@/components/ui/icon';
import { ChangeView } from './change-view';
import type { ItemForm } from './use-item-form';

const states: Record<'verified' | 'not-stored' | 'already-so', { icon: LucideIcon; look: string }> = {
  verified: { icon: Check, look: 'text-success' },
  'not-stored': { icon: TriangleAlert, look: 'text-warning' },
  'already-so': { icon: Equal, look: 'text-text-3' },
};

/** Shows one line a field, or that nothing was saved yet. */
export function SaveProof({ item }: { item: ItemForm }) {
  const t = useTranslations('workItem');
  const { lastSave, detail, conflicts, people, relatedNames } = item;
  const lookups = { people, relatedNames, roles: detail.roles };
  const fieldOf = (key: string) => detail.fields.find((field) => field.key === key);
  const words = {
    verified: t('side.verified'),
    'not-stored': t('side.notStored'),
    'already-so': t('side.alreadySo'),
  };
  const waiting = Object.keys(conflicts);
  if (!lastSave && waiting.length === 0) return <p className="text-text-3">{t('side.noSave')}</p>;
  return (
    <ul className="flex flex-col gap-2">
      {lastSave?.outcomes.map((outcome) => {
        const field = fieldOf(outcome.fieldKey);
        const { icon, look } = states[outcome.state];
        return field ? (
          <ProofLine
            key={outcome.fieldKey}
            icon={icon}
            look={look}
            word={outcome.isUnanswered ? t('side.unanswered') : words[outcome.state]}
            name={field.name}
          >
            <ChangeView field={field} before={outcome.before} after={outcome.stored} lookups={lookups} />
          </ProofLine>
        ) : null;
      })}
      {lastSave?.alsoChanged.map((change) => {
        const field = fieldOf(change.fieldKey);
        return field ? (
          <ProofLine
            key={change.fieldKey}
            icon={ShieldCheck}
            look="text-text-3"
            word={t('side.alsoChanged')}
            name={field.name}
          >
            <ChangeView field={field} before={change.before} after={change.after} lookups={lookups} />
          </ProofLine>
        ) : null;
      })}
      {waiting.map((key) => (
        <ProofLine
          key={key}
          icon={GitPullRequestArrow}
          look="text-warning"
          word={t('side.waiting')}
          name={fieldOf(key)?.name ?? key}
        >
          {t('side.waiting')}
        </ProofLine>
      ))}
    </ul>
  );
}

type ProofLineProps = { icon: LucideIcon; look: string; word: string; name: string; children: ReactNode };

function ProofLine({ icon, look, word, name, children }: ProofLineProps) {
  return (
    <li className="grid grid-cols-[1rem_6rem_minmax(0,1fr)] gap-x-2">
      <span className={look} title={word}>
        <Icon of={icon} className="mt-0.5" />
        <span className="sr-only">{word}</span>
      </span>
      <span className="text-text-2">{name}</span>
      <span className="min-w-0">{children}</span>
    </li>
  );
}
