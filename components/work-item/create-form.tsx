'use client';
// The form for a new item: a name, a template, and whatever fields the person wants to set at once.
import { useRouter } from 'next/navigation';
import { useLocale, useTranslations } from 'next-intl';
import { useMemo, useRef, useState } from 'react';
import { useForm } from 'react-hook-form';
import { useErrorText } from '@/components/field/error-text';
import { lockReasonOf } from '@/components/field/input-family';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import { ButtonLink } from '@/components/ui/button-link';
import { ErrorDetails } from '@/components/ui/error-details';
import { FieldRow } from '@/components/ui/field-row';
import { Select } from '@/components/ui/select';
import { reportSessionEnd } from '@/components/ui/session-end';
import type { AppError } from '@/lib/errors/app-error';
import { NAME_MAX_LENGTH } from '@/lib/fields/codecs/text';
import type { Field } from '@/lib/fields/field';
import { EMPTY } from '@/lib/fields/field-value';
import type { Day } from '@/lib/schedule/days';
import type { NewItem } from '@/lib/work-item/new-item';
import { createWorkItem } from '@/server/actions/work-items';
import { Breadcrumb } from './breadcrumb';
import { changesOf, type Values } from './field-changes';
import { fieldNames } from './field-names';
import { FieldSections } from './field-sections';
import { focusField } from './focus-field';
import { NewFieldRow } from './new-field-row';

type CreateFormProps = { project: string; start: NewItem; today: Day };

const AS_THE_SPACE_DECIDES = '(default)';
const LOST: AppError = { kind: 'unknown-outcome', messageKey: 'lostAnswer', retryable: false };

/** Shows the form; after creating, the new item opens. */
export function CreateForm({ project, start, today }: CreateFormProps) {
  const t = useTranslations('workItem');
  const locale = useLocale();
  const errorText = useErrorText();
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

  const submit = form.handleSubmit(
    async (values) => {
      setFailure(null);
      const name = values.name?.kind === 'text' ? values.name.text.trim() : '';
      const result = await createWorkItem({
        project,
        typeKey: type.key,
        name,
        templateId: template === AS_THE_SPACE_DECIDES ? null : Number(template),
        values: Object.fromEntries(
          changesOf(writable, unsent, values).map((change) => [change.fieldKey, change.after]),
        ),
      }).catch(() => ({ ok: false as const, error: LOST }));
      if (!result.ok) {
        setFailure(result.error);
        if (result.error.kind === 'signed-out') reportSessionEnd();
        if (result.error.fieldKey !== undefined && result.error.fieldKey in unsent) {
          form.setError(result.error.fieldKey, { type: 'server' });
          focusField(result.error.fieldKey);
        }
        return;
      }
      const { id, notStored } = result.value;
      const lost = notStored.length > 0 ? `?notStored=${notStored.map(encodeURIComponent).join(',')}` : '';
      router.push(`/${project}/work-items/${encodeURIComponent(type.apiName || type.key)}/${id}${lost}`);
    },
    (errors) => {
      const first = fields.find((field) => errors[field.key]);
      if (first) focusField(first.key);
    },
  );

  const row = (field: Field) => (
    <NewFieldRow
      key={field.key}
      field={field}
      form={form}
      problems={problems}
      failure={failure}
      project={project}
      people={people}
      relatedNames={relatedNames}
      roles={start.roles}
      target={{ typeKey: type.key }}
      onItemsFound={(found) => setRelatedNames((known) => ({ ...known, ...found }))}
      today={today}
      onPeopleFound={(found) =>
        setPeople((known) => ({ ...known, ...Object.fromEntries(found.map((one) => [one.userKey, one])) }))
      }
    />
  );

  const listHref = `/${project}/work-items?type=${encodeURIComponent(type.apiName || type.key)}`;
  return (
    <form
      noValidate
      aria-label={t('create.title', { type: type.name })}
      onSubmit={(event) => void submit(event)}
      className="flex min-h-0 flex-1 flex-col bg-surface"
    >
      <Breadcrumb
        crumbs={[
          { label: t('workItems'), href: `/${project}/work-items` },
          { label: type.name, href: listHref },
        ]}
      >
        {t('create.title', { type: type.name })}
      </Breadcrumb>
      <div className="@container min-h-0 flex-1 overflow-auto">
        <div className="flex max-w-190 flex-col gap-6 px-6 py-5">
          <header>
            <h1 className="text-item">{t('create.title', { type: type.name })}</h1>
            <p className="mt-1 text-text-2">
              {copied ? t('create.copied', { name: copied.name, id: copied.id }) : t('create.onlyName')}
            </p>
          </header>
          {copied && copied.notCopied.length > 0 ? (
            <Banner tone="info" title={t('create.notCopied', { count: copied.notCopied.length })}>
              {t('create.notCopiedBody', { fields: fieldNames(fields, copied.notCopied, locale) })}
            </Banner>
          ) : null}
          {failure ? (
            <Banner
              tone={failure.kind === 'unknown-outcome' ? 'warning' : 'danger'}
              role="alert"
              title={t(failure.kind === 'unknown-outcome' ? 'failed.unknown' : 'create.failed')}
            >
              {errorText(failure)} {t('failed.kept')}
              <ErrorDetails code={failure.code} logId={failure.logId} />
            </Banner>
          ) : null}
          <div className="grid grid-cols-1 gap-x-7 gap-y-3 @2xl:grid-cols-2">
            {nameField ? row(nameField) : null}
            {templates.length > 1 ? (
              <FieldRow label={t('create.template')}>
                <Select
                  value={template}
                  onChange={setTemplate}
                  options={[
                    { id: AS_THE_SPACE_DECIDES, text: t('create.templateDefault') },
                    ...templates.map((entry) => ({ id: String(entry.id), text: entry.name })),
                  ]}
                />
              </FieldRow>
            ) : null}
          </div>
          <FieldSections fields={writable} renderField={row} />
        </div>
      </div>
      <footer className="flex h-13 shrink-0 items-center gap-2 border-t border-border px-6">
        <Button type="submit" variant="primary" size={32} isPending={form.formState.isSubmitting}>
          {t('create.submit', { type: type.name })}
        </Button>
        <ButtonLink size={32} variant="ghost" href={listHref} prefetch={false}>
          {t('create.cancel')}
        </ButtonLink>
      </footer>
    </form>
  );
}
