'use client';
// Step 2: which field, as the sentence that the run will carry out. Only what the API can really do for the type is offered.
import { ArrowLeft, Search } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import { Button } from '@/components/ui/button';
import { RadioGroup } from '@/components/ui/radio-group';
import { TextField } from '@/components/ui/text-field';
import type { Field } from '@/lib/fields/field';
import { notOfferedReason } from './changeable-field';
import { FieldsNotOffered } from './fields-not-offered';
import { StepFrame } from './step-frame';
import type { Wizard } from './use-wizard';

/** Fewer fields than this are faster to look through than to search. */
const FEWEST_TO_SEARCH = 9;

/** Shows the fields that can be changed, and below them the others with their reasons. */
export function FieldStep({ wizard, fields }: { wizard: Wizard; fields: readonly Field[] }) {
  const t = useTranslations('bulkEdit');
  const headingId = useId();
  const [query, setQuery] = useState('');
  const chosenKey = wizard.drafts[0]?.field.key ?? null;
  const visible = fields.filter((field) => field.isVisible);
  const offered = visible.filter((field) => notOfferedReason(field) === null);
  const found = offered.filter((field) => field.name.toLowerCase().includes(query.trim().toLowerCase()));
  return (
    <StepFrame
      isForm
      title={<span id={headingId}>{t('field.title')}</span>}
      subtitle={t('field.subtitle')}
      back={
        <Button size={32} icon={ArrowLeft} onClick={() => wizard.goTo('scope')}>
          {t('field.back')}
        </Button>
      }
      next={
        chosenKey === null ? (
          <span className="text-text-3">{t('field.chooseFirst')}</span>
        ) : (
          <Button size={32} variant="primary" onClick={() => wizard.goTo('value')}>
            {t('field.next')}
          </Button>
        )
      }
    >
      {offered.length >= FEWEST_TO_SEARCH ? (
        <TextField
          className="mb-3 max-w-80"
          icon={Search}
          label={t('field.search')}
          placeholder={t('field.search')}
          value={query}
          onChange={setQuery}
        />
      ) : null}
      {offered.length === 0 ? <p className="text-text-2">{t('field.none')}</p> : null}
      {offered.length > 0 && found.length === 0 ? (
        <p className="text-text-2">{t('field.noMatch', { query: query.trim() })}</p>
      ) : null}
      <RadioGroup
        label={t('field.title')}
        value={chosenKey}
        onChange={wizard.chooseField}
        options={found.map((field) => ({
          value: field.key,
          label: t.rich('field.overwrite', {
            field: () => <span className="font-medium">{field.name}</span>,
          }),
          hint: field.tips || undefined,
        }))}
      />
      <FieldsNotOffered fields={visible.filter((field) => notOfferedReason(field) !== null)} />
    </StepFrame>
  );
}
