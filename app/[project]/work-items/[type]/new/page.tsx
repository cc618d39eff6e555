// The form for a new work item of a type.
import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { CreateForm } from '@/components/work-item/create-form';
import { dayOfMs } from '@/lib/schedule/days';
import { readTypeMetadata } from '@/server/metadata';
import { findPeople } from '@/server/people';
import { getServices } from '@/server/services';
import { answerForPage, requireActor } from '@/server/session';

type NewItemPageProps = { params: Promise<{ project: string; type: string }> };

const readType = cache(async (project: string, typeName: string) => {
  const services = getServices();
  const path = (await headers()).get('x-page-path') ?? `/${project}/work-items/${typeName}/new`;
  const actor = await requireActor(project, path);
  const metadata = await readTypeMetadata(actor, services, typeName);
  if (!metadata.ok) answerForPage(metadata.error);
  // The person at the screen is the likeliest to be put into a people field.
  const people = await findPeople(actor, services, [actor.userKey]);
  if (!people.ok) answerForPage(people.error);
  return { metadata: metadata.value, people: people.value };
});

export async function generateMetadata({ params }: NewItemPageProps): Promise<Metadata> {
  const { project, type } = await params;
  const { metadata } = await readType(project, type);
  return { title: (await getTranslations('workItem'))('create.title', { type: metadata.type.name }) };
}

export default async function NewItemPage({ params }: NewItemPageProps) {
  const { project, type } = await params;
  const { metadata, people } = await readType(project, type);
  const services = getServices();
  return (
    <CreateForm
      project={project}
      type={metadata.type}
      fields={metadata.fields}
      templates={metadata.templates.map((template) => ({ id: template.templateId, name: template.name }))}
      people={people}
      today={dayOfMs(services.now(), services.zone)}
    />
  );
}
