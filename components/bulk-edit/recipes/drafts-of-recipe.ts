// A saved change as the wizard's drafts: what of it still fits the type. Pure; tested by table.
import type { Change } from '@/lib/bulk-edit/change';
import type { Field } from '@/lib/fields/field';
import { offeredModes } from '../wizard/changeable-field';
import type { DraftChange, DraftRoleEdit } from '../wizard/draft-change';

function draftOf(change: Change): DraftChange | null {
  switch (change.mode) {
    case 'each':
      return null;
    case 'roles':
      return {
        ...change,
        edits: change.edits.map((edit): DraftRoleEdit => {
          const { roleId, action } = edit;
          return action === 'replace'
            ? { roleId, action, userKeys: [edit.from], to: edit.to }
            : { roleId, action, userKeys: edit.userKeys, to: null };
        }),
      };
    default:
      return change;
  }
}

/** Gives the drafts of the changes whose field the type still has, in a mode it still allows; the others are left out. */
export function draftsOfRecipe(changes: readonly Change[], fields: readonly Field[]): DraftChange[] {
  return changes.flatMap((change) => {
    const field = fields.find((known) => known.key === change.fieldKey);
    const draft = draftOf(change);
    return field && draft && offeredModes(field).includes(draft.mode) ? [draft] : [];
  });
}
