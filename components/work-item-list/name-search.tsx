'use client';
// Finds items by a part of their name; asks when the typing pauses.
import { Search, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { IconButton } from '@/components/ui/icon-button';
import { TextField } from '@/components/ui/text-field';

const TYPING_PAUSE_MS = 300;
/** The longest text the API searches for (errors.md 20080). */
const LONGEST = 200;

type NameSearchProps = { value: string; onChange: (name: string) => void };

/** Shows the search; `onChange` is called once typing has paused, and at once for Enter and clearing. */
export function NameSearch({ value, onChange }: NameSearchProps) {
  const t = useTranslations('workItems');
  const [typed, setTyped] = useState<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  const commit = (name: string) => {
    clearTimeout(timer.current);
    setTyped(null);
    if (name.trim() !== value) onChange(name.trim());
  };
  const type = (name: string) => {
    clearTimeout(timer.current);
    setTyped(name);
    timer.current = setTimeout(() => commit(name), TYPING_PAUSE_MS);
  };
  const shown = typed ?? value;
  return (
    <search className="w-64">
      <TextField
        size={28}
        icon={Search}
        label={t('findByName')}
        placeholder={t('findByName')}
        maxLength={LONGEST}
        value={shown}
        onChange={type}
        onKeyDown={(event) => {
          if (event.key === 'Enter') commit(shown);
          if (event.key === 'Escape' && shown !== '') commit('');
        }}
        trailing={
          shown === '' ? undefined : (
            <IconButton
              icon={X}
              iconSizePx={14}
              label={t('clearSearch')}
              className="-mr-2 size-6"
              onClick={() => commit('')}
            />
          )
        }
      />
    </search>
  );
}
