// The wizard of a new bulk edit. Its steps are in the URL and read in the browser; the server brings the type's fields.
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { createLoader, type SearchParams } from 'nuqs/server';
import { BulkEditWizard } from '@/components/bulk-edit/wizard/bulk-edit-wizard';
import { peopleInDrafts, valuesInDrafts } from '@/components/bulk-edit/wizard/named-in-drafts';
import { wizardParsers } from '@/components/bulk-edit/wizard/wizard-url';
import { dayOfMs } from '@/lib/schedule/days';
import { readTypeMetadata } from '@/server/metadata';
import { findPeople } from '@/server/people';
import { getServices } from '@/server/services';
import { answerForPage, requireActor } from '@/server/session';
import { namesOfIds } from '@/server/work-items/linked-names';

type WizardPageProps = { params: Promise<{ project: string }>; searchParams: Promise<SearchParams> };

const loadUrl = createLoader({ type: wizardParsers.type, changes: wizardParsers.changes });

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('bulkEdit.wizard');
  return { title: t('title') };
}

export default async function WizardPage({ params, searchParams }: WizardPageProps) {
  const { project } = await params;
  const { type: typeName, changes } = await loadUrl(searchParams);
  const actor = await requireActor(project, `/${project}/bulk-edits/new`);
  const services = getServices();
  const metadata = await readTypeMetadata(actor, services, typeName === '' ? undefined : typeName);
  if (!metadata.ok) return answerForPage(metadata.error);
  const people = await findPeople(actor, services, peopleInDrafts(changes));
  if (!people.ok) return answerForPage(people.error);
  const { type, fields, roles } = metadata.value;
  const relatedNames = await namesOfIds(actor, services, fields, valuesInDrafts(changes));
  if (!relatedNames.ok) return answerForPage(relatedNames.error);
  return (
    <BulkEditWizard
      project={project}
      type={type}
      fields={fields}
      roles={roles.map(({ id, name, isMulti }) => ({ id, name, isMulti }))}
      people={people.value}
      relatedNames={relatedNames.value}
      today={dayOfMs(services.now(), services.zone)}
    />
  );
}
