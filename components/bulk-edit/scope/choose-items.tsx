'use client';
// The ways to choose items when the wizard was opened without any: the list of work items, or pasted ids and links.
import { useTranslations } from 'next-intl';
import { type FormEvent, useRef, useState } from 'react';
import { useErrorText } from '@/components/field/error-text';
import { Button } from '@/components/ui/button';
import { ButtonLink } from '@/components/ui/button-link';
import { FieldRow } from '@/components/ui/field-row';
import { TextArea } from '@/components/ui/text-area';
import type { CsvUpload } from '@/lib/bulk-edit/csv-import';
import type { FrozenScope } from '@/lib/bulk-edit/scope';
import type { WorkItemType } from '@/lib/work-item/work-item';
import { CsvFileInput } from '../csv/csv-file-input';
import { useFreeze } from './use-freeze';

type ChooseItemsProps = {
  project: string;
  type: WorkItemType;
  itemsHref: string;
  onFrozen: (frozen: FrozenScope) => void;
  onUploaded: (upload: CsvUpload) => void;
};

/** Shows each way with its one button. */
export function ChooseItems({ project, type, itemsHref, onFrozen, onUploaded }: ChooseItemsProps) {
  const t = useTranslations('bulkEdit.scope');
  const errorText = useErrorText();
  const form = useRef<HTMLFormElement>(null);
  const [text, setText] = useState('');
  const [isEmpty, setIsEmpty] = useState(false);
  const { freeze, isFreezing, failure } = useFreeze(project, type.key, onFrozen);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setIsEmpty(text.trim() === '');
    if (text.trim() === '') form.current?.querySelector('textarea')?.focus();
    else freeze({ kind: 'pasted', text });
  };
  const error = isEmpty ? t('pasteEmpty') : failure ? errorText(failure) : undefined;
  return (
    <section className="min-h-0 flex-1 overflow-y-auto bg-surface">
      <div className="max-w-190 px-6 pt-5 pb-8">
        <h2 className="text-statement font-semibold">{t('empty')}</h2>
        <p className="mt-0.5 text-text-2">{t('emptyHow')}</p>
        <div className="mt-4">
          <ButtonLink variant="primary" size={32} href={itemsHref}>
            {t('emptyAction')}
          </ButtonLink>
        </div>
        <form ref={form} noValidate onSubmit={submit} className="mt-6 border-t border-border pt-5">
          <FieldRow
            labelPlace="above"
            label={<span className="font-semibold text-text">{t('paste', { type: type.name })}</span>}
            hint={t('pasteHint')}
            error={error}
          >
            <TextArea
              rows={6}
              value={text}
              onChange={(entered) => {
                setText(entered);
                setIsEmpty(false);
              }}
            />
          </FieldRow>
          <Button type="submit" size={32} className="mt-3" isPending={isFreezing}>
            {t('pasteAction')}
          </Button>
        </form>
        <CsvFileInput project={project} typeKey={type.key} onUploaded={onUploaded} />
      </div>
    </section>
  );
}
