// Which people and items the changes of a URL name, so that the page can bring their names along.
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

/** Gives the values of the drafts with the field of each; open ones are left out. */
export function valuesInDrafts(drafts: readonly DraftChange[]): { fieldKey: string; value: FieldValue }[] {
  return drafts.flatMap((draft) => {
    const values = ['value' in draft ? draft.value : null, draft.mode === 'replace' ? draft.from : null];
    return values.flatMap((value) => (value === null ? [] : [{ fieldKey: draft.fieldKey, value }]));
  });
}

/** Gives the user keys in the values and role edits of the drafts. */
export function peopleInDrafts(drafts: readonly DraftChange[]): string[] {
  return drafts.flatMap(peopleInDraft);
}
