// The start page leads to the person's first space; it shows itself only when there is none.
import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { NoSpaces } from '@/components/shell/no-spaces';
import { getServices } from '@/server/services';
import { answerForPage, readUserKey } from '@/server/session';
import { listSpaces } from '@/server/spaces';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('shell'))('noSpaces.title') };
}

export default async function StartPage() {
  const userKey = await readUserKey();
  if (!userKey) redirect('/sign-in');
  const spaces = await listSpaces(userKey, getServices());
  if (!spaces.ok) answerForPage(spaces.error);
  const [first] = spaces.value;
  if (first) redirect(`/${first.simpleName}/work-items`);
  return <NoSpaces />;
}
