// The places of a space: their address, mark and name. One list for the sidebar and the command palette.
import { ChartNoAxesGantt, List, ListChecks, type LucideIcon } from 'lucide-react';

/** A place; `segment` is its part of the URL, `nameKey` its name in the shell catalogue. */
export type Place = { segment: string; nameKey: 'workItems' | 'schedule' | 'bulkEdits'; icon: LucideIcon };

/** The places in the order of the sidebar. */
export const places: readonly Place[] = [
  { segment: 'work-items', nameKey: 'workItems', icon: List },
  { segment: 'schedule', nameKey: 'schedule', icon: ChartNoAxesGantt },
  { segment: 'bulk-edits', nameKey: 'bulkEdits', icon: ListChecks },
];

/** Gives the address of a place in the space with this simple name (or key). */
export function placeHref(project: string, segment: string): string {
  return `/${encodeURIComponent(project)}/${segment}`;
}
