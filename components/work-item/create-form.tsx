'use client';
// The form for a new item: a name, a template, and whatever fields the person wants to set at once.
import { useLocale, useTranslations } from 'next-intl';
import { useErrorText } from '@/components/field/error-text';
import { useNow } from '@/components/field/use-now';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import { ButtonLink } from '@/components/ui/button-link';
import { ErrorDetails } from '@/components/ui/error-details';
import { FieldRow } from '@/components/ui/field-row';
import { Select } from '@/components/ui/select';
import { useIsAlive } from '@/components/ui/use-is-alive';
import type { Field } from '@/lib/fields/field';
import { dayOfMs } from '@/lib/schedule/days';
import type { NewItem } from '@/lib/work-item/new-item';
import { Breadcrumb } from './breadcrumb';
import { DraftKept } from './draft-kept';
import { DraftOffer } from './draft-offer';
import { fieldNames } from './field-names';
import { FieldSections } from './field-sections';
import { NewFieldRow } from './new-field-row';
import { AS_THE_SPACE_DECIDES, useNewItemForm } from './use-new-item-form';

type CreateFormProps = {
  project: string;
  start: NewItem;
  /** Whose draft is kept, and for which space, in this browser. */
  draftOwner: { userKey: string; projectKey: string };
  openedAtMs: number;
  zone: string;
};

/** Shows the form; after creating, the new item opens. */
export function CreateForm({ project, start, draftOwner, openedAtMs, zone }: CreateFormProps) {
  const t = useTranslations('workItem');
  const locale = useLocale();
  const errorText = useErrorText();
  const item = useNewItemForm({ project, start, draftOwner });
  const nowMs = useNow(openedAtMs, 30_000);
  const isAlive = useIsAlive();
  const { type, fields, templates, copied } = start;
  const { form, failure, draft, template, nameField, writable } = item;
  const today = dayOfMs(openedAtMs, zone);

  const row = (field: Field) => (
    <NewFieldRow
      key={field.key}
      field={field}
      form={form}
      problems={item.problems}
      failure={failure}
      project={project}
      people={item.people}
      relatedNames={item.relatedNames}
      roles={start.roles}
      target={{ typeKey: type.key }}
      onItemsFound={item.knowItems}
      today={today}
      onPeopleFound={item.know}
    />
  );

  const listHref = `/${project}/work-items?type=${encodeURIComponent(type.apiName || type.key)}`;
  return (
    <form
      noValidate
      inert={!isAlive}
      aria-label={t('create.title', { type: type.name })}
      onSubmit={(event) => void item.submit(event)}
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
          {draft.offer ? (
            <DraftOffer
              draft={draft.offer}
              fields={fields}
              nowMs={nowMs}
              zone={zone}
              onRestore={item.restoreDraft}
              onDrop={draft.answer}
            />
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
                  onChange={item.setTemplate}
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
        <span className="flex-1" />
        <DraftKept kept={draft.kept} zone={zone} />
      </footer>
    </form>
  );
}
