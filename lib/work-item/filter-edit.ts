// Changing a filter's tree: every edit gives a new tree. Used by the explorer's notes and its filter builder.
import type { FilterCondition, FilterEntry, FilterGroup } from './filter';

/** Where an entry stands: its place in each group from the top. */
export type EntryPath = readonly number[];

/** The group without any condition on these fields; groups left empty go too. */
export function withoutFields(group: FilterGroup, fieldKeys: readonly string[]): FilterGroup {
  const entries = group.entries.flatMap((entry): FilterEntry[] => {
    if (entry.kind === 'condition') return fieldKeys.includes(entry.fieldKey) ? [] : [entry];
    const inner = withoutFields(entry, fieldKeys);
    return inner.entries.length === 0 ? [] : [inner];
  });
  return { ...group, entries };
}

/** The group with one more condition that must hold besides everything else. */
export function withAlso(group: FilterGroup, condition: FilterCondition): FilterGroup {
  if (group.kind === 'and' || group.entries.length === 0)
    return { kind: 'and', entries: [...group.entries, condition] };
  return { kind: 'and', entries: [group, condition] };
}

/** The group with the entry at `path` replaced; null takes it out. An empty path is the group itself. */
export function withEntry(group: FilterGroup, path: EntryPath, entry: FilterEntry | null): FilterGroup {
  const [place, ...rest] = path;
  if (place === undefined) return entry !== null && entry.kind !== 'condition' ? entry : group;
  const entries = group.entries.flatMap((known, at): FilterEntry[] => {
    if (at !== place) return [known];
    if (rest.length === 0) return entry === null ? [] : [entry];
    return known.kind === 'condition' ? [known] : [withEntry(known, rest, entry)];
  });
  return { ...group, entries };
}

/** The group with an entry added at the end of the group at `path`. */
export function withAdded(group: FilterGroup, path: EntryPath, entry: FilterEntry): FilterGroup {
  const [place, ...rest] = path;
  if (place === undefined) return { ...group, entries: [...group.entries, entry] };
  return {
    ...group,
    entries: group.entries.map((known, at) =>
      at === place && known.kind !== 'condition' ? withAdded(known, rest, entry) : known,
    ),
  };
}
