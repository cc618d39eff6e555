'use client';
// The inputs of one change, by its mode, under the sentence that they complete.
import { Eraser } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { FieldInput } from '@/components/field/field-input';
import { inputFamilyOf } from '@/components/field/input-family';
import { FieldRow } from '@/components/ui/field-row';
import { Icon } from '@/components/ui/icon';
import type { Field } from '@/lib/fields/field';
import { EMPTY, type FieldValue } from '@/lib/fields/field-value';
import type { Day } from '@/lib/schedule/days';
import type { PeopleByKey } from '@/lib/work-item/person';
import type { ItemScope } from '../scope/item-scope';
import { useSentenceGap } from '../use-sentence-gap';
import type { DraftChange, FieldDraft } from './draft-change';
import { PresentValueSelect } from './present-value-select';
import { type RoleChoice, RoleEditsInput } from './role-edits-input';
import { ShiftInput } from './shift-input';

export type DraftInputsProps = {
  entry: FieldDraft;
  onChange: (draft: DraftChange) => void;
  /** What is wrong, once it is to be said. */
  issue: string | null;
  onProblem: (problem: string | null) => void;
  project: string;
  typeKey: string;
  scope: ItemScope;
  roles: readonly RoleChoice[];
  people: PeopleByKey;
  /** Names of the items that the values of the URL link to. */
  relatedNames: Record<number, string>;
  today: Day;
};

/** Families whose input is a group of controls: their label is no `<label for>`. */
const GROUPED = new Set(['radio', 'bool', 'dayRange']);

/** Emptying a field for many items is a different decision from giving it a value, so it is not one of the choices here. */
function withoutEmptyChoice(field: Field): Field {
  return { ...field, required: 'yes' };
}

/** Shows what the change asks for; a clear asks for nothing and says what it does. */
export function DraftInputs(props: DraftInputsProps) {
  const { entry, onChange, issue, onProblem, project, typeKey, scope, roles, today } = props;
  const { draft, field } = entry;
  const t = useTranslations('bulkEdit.value');
  const gap = useSentenceGap();
  const [found, setFound] = useState<PeopleByKey>(props.people);
  const [names, setNames] = useState(props.relatedNames);
  const isSingle = !GROUPED.has(inputFamilyOf(field) ?? '');
  const sentence = (part: 'update' | 'append' | 'replaceFrom' | 'replaceTo') => (
    <span className="text-text">
      {t.rich(`say.${part}`, { field: () => <span className="font-semibold">{field.name}</span> })}
    </span>
  );
  const input = (value: FieldValue | null, onValue: (value: FieldValue) => void) => (
    <FieldInput
      field={withoutEmptyChoice(field)}
      value={value ?? EMPTY}
      onChange={onValue}
      project={project}
      people={found}
      onPeopleFound={(people) =>
        setFound((before) => ({ ...before, ...Object.fromEntries(people.map((one) => [one.userKey, one])) }))
      }
      target={{ typeKey }}
      relatedNames={names}
      onItemsFound={(items) => setNames((before) => ({ ...before, ...items }))}
      today={today}
      onProblem={onProblem}
    />
  );
  switch (draft.mode) {
    case 'update':
    case 'append':
      return (
        <FieldRow
          labelPlace="above"
          label={sentence(draft.mode)}
          error={issue ?? undefined}
          hint={draft.mode === 'append' ? t('appendMeans') : undefined}
          isSingleControl={isSingle}
        >
          {input(draft.value, (value) => onChange({ ...draft, value }))}
        </FieldRow>
      );
    case 'replace':
      return (
        <div className="grid items-start gap-3 sm:grid-cols-2">
          <PresentValueSelect
            label={sentence('replaceFrom')}
            field={field}
            value={draft.from}
            onChange={(from) => onChange({ ...draft, from })}
            project={project}
            typeKey={typeKey}
            scope={scope}
          />
          <FieldRow
            labelPlace="above"
            label={sentence('replaceTo')}
            error={issue ?? undefined}
            isSingleControl={isSingle}
          >
            {input(draft.value, (value) => onChange({ ...draft, value }))}
          </FieldRow>
        </div>
      );
    case 'clear':
      return (
        <p className="flex items-start gap-2 rounded-card border border-danger-solid/45 bg-danger-soft px-4 py-3">
          <Icon of={Eraser} className="mt-0.5 text-danger" />
          <span>
            {t.rich('say.clear', { field: () => <span className="font-semibold">{field.name}</span> })}
            {gap}
            <span className="text-text-2">{t('clearMeans')}</span>
          </span>
        </p>
      );
    case 'shift':
      return <ShiftInput draft={draft} field={field} issue={issue} onChange={onChange} />;
    case 'roles':
      return (
        <RoleEditsInput
          draft={draft}
          field={field}
          issue={issue}
          roles={roles}
          onChange={onChange}
          project={project}
          people={found}
          today={today}
        />
      );
  }
}
