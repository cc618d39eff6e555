'use client';
// The bar over the history: a search through what was changed, the state, and one's own runs only.
import { Search } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { Checkbox } from '@/components/ui/checkbox';
import { Select } from '@/components/ui/select';
import { TextField } from '@/components/ui/text-field';
import { type RunsWish, searchedStates } from './runs-query';

/** A pause in typing after which the history is asked. */
const PAUSE_MS = 300;

const ANY = 'any';

type RunsSearchProps = { wish: RunsWish; onChange: (wish: Partial<RunsWish>) => void };

/** Shows the three; each change starts again at the first page. */
export function RunsSearch({ wish, onChange }: RunsSearchProps) {
  const t = useTranslations('bulkEdit.history');
  const tState = useTranslations('bulkEdit.state');
  const [typed, setTyped] = useState(wish.q);
  useEffect(() => {
    if (typed === wish.q) return;
    const timer = setTimeout(() => onChange({ q: typed, page: 1 }), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed, wish.q, onChange]);
  return (
    <search className="flex min-h-11 shrink-0 flex-wrap items-center gap-3 border-b border-border bg-surface px-5 py-1.5">
      <div className="w-64">
        <TextField
          size={28}
          type="search"
          icon={Search}
          label={t('search')}
          placeholder={t('search')}
          value={typed}
          onChange={setTyped}
        />
      </div>
      <div className="w-44">
        <Select
          size={28}
          label={t('state')}
          options={[
            { id: ANY, text: t('anyState') },
            ...searchedStates.map((state) => ({ id: state, text: tState(state) })),
          ]}
          value={wish.state ?? ANY}
          onChange={(id) =>
            onChange({ state: searchedStates.find((state) => state === id) ?? null, page: 1 })
          }
        />
      </div>
      <Checkbox
        isChecked={wish.by === 'me'}
        onChange={(isOn) => onChange({ by: isOn ? 'me' : null, page: 1 })}
      >
        {t('mine')}
      </Checkbox>
    </search>
  );
}
