'use client';
// Step 2: which fields, and what to do to each. Only what the API can really do for a type of field is offered.
import { ArrowLeft, Search } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { TextField } from '@/components/ui/text-field';
import type { Field } from '@/lib/fields/field';
import { RecipesButton } from '../recipes/recipes-button';
import type { UsedRecipe } from '../recipes/recipes-dialog';
import { notOfferedReason, offeredModes } from './changeable-field';
import { FieldsNotOffered } from './fields-not-offered';
import { ModeChoice } from './mode-choice';
import type { RoleChoice } from './role-edits-input';
import { StepFrame } from './step-frame';
import type { Wizard } from './use-wizard';

/** Fewer fields than this are faster to look through than to search. */
const FEWEST_TO_SEARCH = 9;

type FieldStepProps = {
  project: string;
  typeKey: string;
  wizard: Wizard;
  fields: readonly Field[];
  roles: readonly RoleChoice[];
  onUseRecipe: (used: UsedRecipe) => void;
};

/** Shows the fields that can be changed, each chosen one with its modes, and below them the others with their reasons. */
export function FieldStep({ project, typeKey, wizard, fields, roles, onUseRecipe }: FieldStepProps) {
  const t = useTranslations('bulkEdit');
  const [query, setQuery] = useState('');
  const chosen = new Map(wizard.drafts.map(({ draft }) => [draft.fieldKey, draft.mode]));
  const visible = fields.filter((field) => field.isVisible);
  const offered = visible.filter((field) => notOfferedReason(field) === null);
  const wanted = query.trim().toLowerCase();
  // A chosen field stays in sight whatever is searched for.
  const found = offered.filter((field) => field.name.toLowerCase().includes(wanted) || chosen.has(field.key));
  return (
    <StepFrame
      isForm
      title={t('field.title')}
      subtitle={t('field.subtitle')}
      back={
        <Button size={32} icon={ArrowLeft} onClick={() => wizard.goTo('scope')}>
          {t('field.back')}
        </Button>
      }
      next={
        chosen.size === 0 ? (
          <span className="text-text-3">{t('field.chooseFirst')}</span>
        ) : (
          <>
            <span aria-live="polite" className="text-text-2">
              {t('field.chosen', { count: chosen.size })}
            </span>
            <Button size={32} variant="primary" onClick={() => wizard.goTo('value')}>
              {t('field.next')}
            </Button>
          </>
        )
      }
    >
      <div className="mb-3 flex items-center justify-between gap-3">
        {offered.length >= FEWEST_TO_SEARCH ? (
          <div className="w-80">
            <TextField
              type="search"
              icon={Search}
              label={t('field.search')}
              placeholder={t('field.search')}
              value={query}
              onChange={setQuery}
            />
          </div>
        ) : (
          <span />
        )}
        <RecipesButton
          project={project}
          typeKey={typeKey}
          fields={fields}
          roles={roles}
          hasDrafts={chosen.size > 0}
          onUse={onUseRecipe}
        />
      </div>
      {offered.length === 0 ? <p className="text-text-2">{t('field.none')}</p> : null}
      {offered.length > 0 && found.length === 0 ? (
        <p className="text-text-2">{t('field.noMatch', { query: query.trim() })}</p>
      ) : null}
      <ul aria-label={t('field.listLabel')}>
        {found.map((field) => {
          const mode = chosen.get(field.key);
          const [first] = offeredModes(field);
          return (
            <li key={field.key} className="border-b border-border">
              <Checkbox
                className="w-full py-2"
                isChecked={mode !== undefined}
                onChange={(isChecked) => {
                  if (!isChecked) wizard.removeField(field.key);
                  else if (first) wizard.chooseMode(field.key, first);
                }}
              >
                <span className={mode === undefined ? undefined : 'font-medium'}>{field.name}</span>
                {field.tips ? <span className="ml-2 text-caption text-text-3">{field.tips}</span> : null}
              </Checkbox>
              {mode === undefined ? null : (
                <ModeChoice
                  field={field}
                  mode={mode}
                  onChange={(next) => wizard.chooseMode(field.key, next)}
                />
              )}
            </li>
          );
        })}
      </ul>
      <FieldsNotOffered fields={visible.filter((field) => notOfferedReason(field) !== null)} />
    </StepFrame>
  );
}
