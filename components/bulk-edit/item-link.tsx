// A work item by name, leading to its own page. Opens beside what one is doing here: a wizard or a running edit.
import type { ReactNode } from 'react';
import { itemPath } from './paths';

type ItemLinkProps = { project: string; typeKey: string; itemId: number; children: ReactNode };

/** Shows the name as a link in a new tab. */
export function ItemLink({ project, typeKey, itemId, children }: ItemLinkProps) {
  return (
    <a
      href={itemPath(project, typeKey, itemId)}
      target="_blank"
      rel="noopener"
      className="block truncate rounded-chip text-text underline-offset-2 hover:text-accent-text hover:underline"
    >
      {children}
    </a>
  );
}
