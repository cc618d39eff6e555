'use client';
// The form for a new item: its values, its draft in this browser, and the one way to create. Rendered by create-form.tsx.
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useMemo, useRef, useState } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { lockReasonOf } from '@/components/field/input-family';
import { sendAction } from '@/components/field/send-action';
import type { AppError } from '@/lib/errors/app-error';
import { NAME_MAX_LENGTH } from '@/lib/fields/codecs/text';
import { EMPTY } from '@/lib/fields/field-value';
import type { NewItem } from '@/lib/work-item/new-item';
import type { Person } from '@/lib/work-item/person';
import { createWorkItem } from '@/server/actions/work-items';
import { changesOf, type Values } from './field-changes';
import { useFocusField } from './use-focus-field';
import { useKeptDraft } from './use-kept-draft';

/** The choice that sends no template: the space's own default. */
export const AS_THE_SPACE_DECIDES = '(default)';

type NewItemFormInput = {
  project: string;
  start: NewItem;
  draftOwner: { userKey: string; projectKey: string };
};

/** Gives the form and everything around it; after creating, the new item opens. A copy has a draft of its own. */
export function useNewItemForm({ project, start, draftOwner }: NewItemFormInput) {
  const t = useTranslations('workItem');
  const router = useRouter();
  const { type, fields, templates, copied } = start;
  const [people, setPeople] = useState(start.people);
  const [relatedNames, setRelatedNames] = useState(start.relatedNames);
  const [template, setTemplate] = useState(
    templates.some(({ id }) => id === copied?.templateId) ? String(copied?.templateId) : AS_THE_SPACE_DECIDES,
  );
  const [failure, setFailure] = useState<AppError | null>(null);
  const problems = useRef<Record<string, string | null>>({});
  const writable = useMemo(
    () => fields.filter((field) => field.key !== 'name' && lockReasonOf(field, EMPTY) === null),
    [fields],
  );
  const nameField = fields.find((field) => field.key === 'name');
  // Roles go out only when they differ from what the platform fills in by itself: its own conditions then stay in force.
  const unsent: Values = useMemo(
    () =>
      Object.fromEntries(
        fields.map((field) => [field.key, field.key === 'role_owners' ? start.filledRoles : EMPTY]),
      ),
    [fields, start.filledRoles],
  );
  const initial: Values = useMemo(() => {
    const name = copied ? t('create.copyOf', { name: copied.name }) : '';
    return {
      ...Object.fromEntries(fields.map((field) => [field.key, EMPTY])),
      ...start.values,
      name: name === '' ? EMPTY : { kind: 'text', text: [...name].slice(0, NAME_MAX_LENGTH).join('') },
    };
  }, [fields, start.values, copied, t]);
  const form = useForm<Values>({ defaultValues: initial, mode: 'onTouched' });
  const focusField = useFocusField(form.formState.isSubmitting);

  // Typed as partial at every depth, but fields are only ever set whole.
  const values = useWatch({ control: form.control }) as Values;
  const changes = useMemo(
    () => changesOf(nameField ? [nameField, ...writable] : writable, initial, values),
    [nameField, writable, initial, values],
  );
  const { userKey, projectKey } = draftOwner;
  const owner = useMemo(
    () => ({ userKey, projectKey, typeKey: type.key, id: copied ? `copy-of-${copied.id}` : 'new' }),
    [userKey, projectKey, type.key, copied],
  );
  const draft = useKeptDraft(owner, { fields, values: initial }, changes, { people, relatedNames, template });

  const know = (found: readonly Person[]) =>
    setPeople((known) => ({ ...known, ...Object.fromEntries(found.map((one) => [one.userKey, one])) }));
  const knowItems = (found: Record<number, string>) => setRelatedNames((known) => ({ ...known, ...found }));

  const restoreDraft = () => {
    const { offer } = draft;
    if (!offer) return;
    know(offer.people);
    knowItems(offer.relatedNames ?? {});
    if (templates.some(({ id }) => String(id) === offer.template))
      setTemplate(offer.template ?? AS_THE_SPACE_DECIDES);
    const restored = Object.fromEntries(offer.changes.map(({ fieldKey, after }) => [fieldKey, after]));
    form.reset({ ...form.getValues(), ...restored });
    draft.answer();
  };

  const create = async (sent: Values) => {
    setFailure(null);
    const name = sent.name?.kind === 'text' ? sent.name.text.trim() : '';
    const input = {
      project,
      typeKey: type.key,
      name,
      templateId: template === AS_THE_SPACE_DECIDES ? null : Number(template),
      values: Object.fromEntries(
        changesOf(writable, unsent, sent).map((change) => [change.fieldKey, change.after]),
      ),
    };
    const result = await sendAction(() => createWorkItem(input));
    if (!result.ok) {
      setFailure(result.error);
      if (result.error.fieldKey !== undefined && result.error.fieldKey in unsent) {
        form.setError(result.error.fieldKey, { type: 'server' });
        focusField(result.error.fieldKey);
      }
      return;
    }
    draft.finish();
    const { id, notStored } = result.value;
    const lost = notStored.length > 0 ? `?notStored=${notStored.map(encodeURIComponent).join(',')}` : '';
    router.push(`/${project}/work-items/${encodeURIComponent(type.apiName || type.key)}/${id}${lost}`);
  };

  return {
    form,
    failure,
    problems,
    people,
    relatedNames,
    template,
    setTemplate,
    nameField,
    writable,
    draft,
    restoreDraft,
    know,
    knowItems,
    submit: form.handleSubmit(create, (errors) => {
      const first = fields.find((field) => errors[field.key]);
      if (first) focusField(first.key);
    }),
  };
}
