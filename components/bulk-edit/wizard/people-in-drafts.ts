// Which people the changes of a URL name, so that the page can bring their names along.
import type { FieldValue } from '@/lib/fields/field-value';
import type { DraftChange } from './draft-change';

function peopleInValue(value: FieldValue | null): string[] {
  if (value?.kind === 'person') return [value.userKey];
  return value?.kind === 'people' ? value.userKeys : [];
}

function peopleInDraft(draft: DraftChange): string[] {
  switch (draft.mode) {
    case 'update':
    case 'append':
      return peopleInValue(draft.value);
    case 'replace':
      return [...peopleInValue(draft.from), ...peopleInValue(draft.value)];
    case 'roles':
      return draft.edits.flatMap((edit) => (edit.to === null ? edit.userKeys : [...edit.userKeys, edit.to]));
    case 'clear':
    case 'shift':
      return [];
  }
}

/** Gives the user keys in the values and role edits of the drafts. */
export function peopleInDrafts(drafts: readonly DraftChange[]): string[] {
  return drafts.flatMap(peopleInDraft);
}
