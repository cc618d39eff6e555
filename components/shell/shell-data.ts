// What the frame around a space's pages shows; read by app/[project]/layout.tsx through server/shell.ts.
import type { Locale } from '@/lib/i18n/locale';
import type { Theme } from '@/lib/i18n/theme';
import type { Person } from '@/lib/work-item/person';
import type { WorkItemType } from '@/lib/work-item/work-item';

/** A space as it is named and addressed: `simpleName` is what our URLs use. */
export type ShellSpace = { projectKey: string; simpleName: string; name: string };

/** Everything the frame needs, plain data. */
export type ShellData = {
  space: ShellSpace;
  spaces: readonly ShellSpace[];
  types: readonly WorkItemType[];
  person: Person;
  locale: Locale;
  theme: Theme;
};
