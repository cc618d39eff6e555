'use client';
// Picks who to be on the sandbox: type to find, arrows and Enter or a press to sign in.
import { Search } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { Banner } from '@/components/ui/banner';
import { TextField } from '@/components/ui/text-field';
import { errorText } from '@/lib/i18n/error-text';
import type { Person } from '@/lib/work-item/person';
import { matchPeople } from './match-people';
import { PersonOption } from './person-option';
import { type SignInSpace, SpaceChoice } from './space-choice';
import { useSignIn } from './use-sign-in';

type PersonPickerProps = {
  people: readonly Person[];
  spaces: readonly SignInSpace[];
  /** Where the person was going; null when they simply came. */
  next: string | null;
};

/** Shows the search line, the people, and where the sign-in leads. */
export function PersonPicker({ people, spaces, next }: PersonPickerProps) {
  const t = useTranslations('signIn');
  const tErrors = useTranslations('errors');
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const [query, setQuery] = useState('');
  const [markedIndex, setMarkedIndex] = useState(0);
  const [space, setSpace] = useState<string | null>(null);
  const { signInAs, pendingUserKey, failure } = useSignIn();
  const matches = matchPeople(people, query);
  const marked = matches[markedIndex];

  useEffect(() => {
    list.current?.children[markedIndex]?.scrollIntoView({ block: 'nearest' });
  }, [markedIndex]);

  const pick = (person: Person | undefined) => {
    if (person?.status !== 'activated') return;
    signInAs(person.userKey, next ?? (space === null ? undefined : `/${space}/work-items`));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      setMarkedIndex((index) => Math.min(Math.max(index + step, 0), matches.length - 1));
    } else if (event.key === 'Enter') {
      event.preventDefault();
      pick(marked);
    }
  };

  return (
    <>
      <div className="px-7 pt-5">
        <TextField
          label={t('search')}
          placeholder={t('search')}
          icon={Search}
          value={query}
          onChange={(text) => {
            setQuery(text);
            setMarkedIndex(0);
          }}
          onKeyDown={onKeyDown}
          role="combobox"
          aria-expanded
          aria-controls={`${id}list`}
          aria-activedescendant={marked ? `${id}${marked.userKey}` : undefined}
          autoFocus
          trailing={<span aria-live="polite">{t('count', { count: matches.length })}</span>}
        />
        {failure ? (
          <Banner tone="danger" title={t('failed')} className="mt-3">
            {errorText(tErrors, failure)}
          </Banner>
        ) : null}
      </div>
      {matches.length === 0 ? <p className="px-7 py-5 text-text-2">{t('noMatches', { query })}</p> : null}
      <div
        ref={list}
        id={`${id}list`}
        role="listbox"
        aria-label={t('people')}
        className="min-h-0 flex-1 overflow-y-auto px-4 py-3"
      >
        {matches.map((person, index) => (
          <PersonOption
            key={person.userKey}
            id={`${id}${person.userKey}`}
            person={person}
            isMarked={index === markedIndex}
            isPending={person.userKey === pendingUserKey}
            onPick={() => pick(person)}
            onMark={() => setMarkedIndex(index)}
          />
        ))}
      </div>
      <SpaceChoice spaces={spaces} value={space} onChange={setSpace} isReturning={next !== null} />
    </>
  );
}
