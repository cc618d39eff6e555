'use client';
// Days and points of a node, a person, or everybody of a node, typed instead of dragged. Loaded when first opened.
import { zodResolver } from '@hookform/resolvers/zod';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { Button } from '@/components/ui/button';
import { type EntryFormValues, entryFormSchema } from './entry-form';
import { EntryInputs } from './entry-inputs';

type EntryPanelProps = {
  name: string;
  initial: EntryFormValues;
  /** What stands over each entry: the person's name; empty for a whole node. */
  titles: readonly string[];
  onApply: (values: EntryFormValues) => void;
};

/** Shows the form; nothing is sent, what is typed goes into the draft. */
export default function EntryPanel({ name, initial, titles, onApply }: EntryPanelProps) {
  const t = useTranslations('schedule');
  const form = useForm<EntryFormValues>({ defaultValues: initial, resolver: zodResolver(entryFormSchema) });
  // Text that is no date never reaches the form's values, so it must hold the form back by itself.
  const [unread, setUnread] = useState<ReadonlySet<string>>(new Set());
  const onProblem = (field: string, hasProblem: boolean) =>
    setUnread((before) => {
      const after = new Set(before);
      if (hasProblem) after.add(field);
      else after.delete(field);
      return after;
    });
  const clear = () => {
    initial.entries.forEach((_, index) => {
      form.setValue(`entries.${index}.startDay`, null);
      form.setValue(`entries.${index}.endDay`, null);
    });
    form.clearErrors();
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (unread.size === 0) form.handleSubmit(onApply)(event);
      }}
      className="w-102 max-w-full p-4"
    >
      <h2 className="pr-2 text-base font-semibold">{t('panel.title', { name })}</h2>
      {initial.entries.map((entry, index) => (
        <EntryInputs
          key={entry.ownerKey ?? 'node'}
          control={form.control}
          index={index}
          title={titles[index] ?? ''}
          hasFocus={index === 0}
          onProblem={onProblem}
        />
      ))}
      <div className="mt-4 flex items-center gap-2">
        <Button type="submit" size={32} variant="primary">
          {t('panel.apply')}
        </Button>
        <Button size={32} variant="ghost" onClick={clear}>
          {t('panel.clear')}
        </Button>
      </div>
    </form>
  );
}
