'use client';
// Links to other work items, found by name or id. Items whose own links lead back here are shown and cannot be chosen.
import { useTranslations } from 'next-intl';
import { useCallback, useState } from 'react';
import { SearchComboBox } from '@/components/ui/search-combo-box';
import { EMPTY } from '@/lib/fields/field-value';
import { linkedIdsOf } from '@/lib/fields/keys-in-value';
import type { RelatableItem } from '@/lib/work-item/relatable-item';
import type { FieldInputProps } from './field-input-props';
import { LockedValue } from './locked-value';
import { readResult } from './read-result';

/** Shows one link or several, as the field's type says. */
export default function RelatedInput(props: FieldInputProps) {
  const { field, value, onChange, project, target, relatedNames, onItemsFound, label } = props;
  const t = useTranslations('fields');
  const [found, setFound] = useState<Record<number, RelatableItem>>({});
  const typeKey = target?.typeKey;
  const itemId = target?.itemId;
  const search = useCallback(
    async (query: string, signal: AbortSignal) => {
      const asked = new URLSearchParams({ field: field.key, query });
      if (itemId !== undefined) asked.set('item', String(itemId));
      const path = `/api/${encodeURIComponent(project)}/work-items/${encodeURIComponent(typeKey ?? '')}/related`;
      const read = await readResult<RelatableItem[]>(`${path}?${asked}`, signal);
      if (!read.ok) throw new Error(read.error.messageKey);
      return read.value;
    },
    [project, typeKey, itemId, field.key],
  );
  if (!target) return <LockedValue {...props} />;

  const isMultiple = field.typeKey === 'work_item_related_multi_select';
  const nameOf = (id: number) => found[id]?.name ?? relatedNames?.[id] ?? '';
  const chosen = linkedIdsOf(value).map(
    (id): RelatableItem =>
      found[id] ?? { id, name: nameOf(id), typeName: '', isItself: false, wouldLoop: false },
  );
  const take = (items: readonly RelatableItem[]) => {
    const names = Object.fromEntries(items.map((item) => [item.id, item.name]));
    setFound((known) => ({ ...known, ...Object.fromEntries(items.map((item) => [item.id, item])) }));
    onItemsFound?.(names);
    const ids = items.map((item) => item.id);
    const [first] = ids;
    if (first === undefined) onChange(EMPTY);
    else onChange(isMultiple ? { kind: 'workItems', ids } : { kind: 'workItem', id: first });
  };
  return (
    <SearchComboBox
      label={label}
      isMultiple={isMultiple}
      placeholder={t('related.search')}
      value={chosen}
      onChange={take}
      search={search}
      idOf={(item) => String(item.id)}
      textOf={(item) => item.name || String(item.id)}
      isItemDisabled={(item) => item.isItself || item.wouldLoop}
      renderValue={(item) => (
        <span className="truncate">
          {item.name} <span className="text-text-3">{item.id}</span>
        </span>
      )}
      renderOption={(item) => (
        <span className="flex min-w-0 flex-col">
          <span className="truncate">{item.name}</span>
          <span className="truncate text-caption text-text-3">
            {item.typeName} {item.id}
            {item.isItself ? ` · ${t('related.itself')}` : item.wouldLoop ? ` · ${t('related.loop')}` : null}
          </span>
        </span>
      )}
    />
  );
}
