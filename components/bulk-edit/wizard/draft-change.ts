// A change while it is being put together: its field and mode are chosen, its values may be open. It lives in the URL.
import type { Change, RoleEdit } from '@/lib/bulk-edit/change';
import type { ChosenMode } from '@/lib/bulk-edit/modes';
import type { Field } from '@/lib/fields/field';
import type { FieldValue } from '@/lib/fields/field-value';
import { draftValue, isListOf, isMembers, isText, isWhole } from './draft-value';

/** An edit of one role, with its role and people still open. For `replace`: whom, then by whom. */
export type DraftRoleEdit = {
  roleId: string | null;
  action: RoleEdit['action'];
  userKeys: string[];
  to: string | null;
};

/** A change with its values still open (null). */
export type DraftChange =
  | { fieldKey: string; mode: 'update' | 'append'; value: FieldValue | null }
  | { fieldKey: string; mode: 'replace'; from: FieldValue | null; value: FieldValue | null }
  | { fieldKey: string; mode: 'clear' }
  | { fieldKey: string; mode: 'shift'; count: number | null; unit: 'days' | 'working-days' }
  | { fieldKey: string; mode: 'roles'; edits: DraftRoleEdit[] };

/** A draft with the field it is about. */
export type FieldDraft = { draft: DraftChange; field: Field };

/** The edit that a roles change begins with. */
export const OPEN_ROLE_EDIT: DraftRoleEdit = { roleId: null, action: 'add', userKeys: [], to: null };

/** Gives a change of the field in this mode with everything open. */
export function openChange(fieldKey: string, mode: ChosenMode): DraftChange {
  switch (mode) {
    case 'update':
    case 'append':
      return { fieldKey, mode, value: null };
    case 'replace':
      return { fieldKey, mode, from: null, value: null };
    case 'clear':
      return { fieldKey, mode };
    case 'shift':
      return { fieldKey, mode, count: null, unit: 'working-days' };
    case 'roles':
      return { fieldKey, mode, edits: [OPEN_ROLE_EDIT] };
  }
}

function parseRoleEdit(raw: unknown): DraftRoleEdit | null {
  if (!isMembers(raw)) return null;
  const { action } = raw;
  if (action !== 'add' && action !== 'remove' && action !== 'replace') return null;
  return {
    roleId: isText(raw.roleId) ? raw.roleId : null,
    action,
    userKeys: isListOf(raw.userKeys, isText) ? raw.userKeys : [],
    to: isText(raw.to) ? raw.to : null,
  };
}

function parseDraft(raw: unknown): DraftChange | null {
  if (!isMembers(raw) || !isText(raw.fieldKey)) return null;
  const { fieldKey, mode } = raw;
  switch (mode) {
    case 'update':
    case 'append':
      return { fieldKey, mode, value: draftValue(raw.value) };
    case 'replace':
      return { fieldKey, mode, from: draftValue(raw.from), value: draftValue(raw.value) };
    case 'clear':
      return { fieldKey, mode };
    case 'shift':
      return {
        fieldKey,
        mode,
        count: isWhole(raw.count) && raw.count !== 0 ? raw.count : null,
        unit: raw.unit === 'days' ? 'days' : 'working-days',
      };
    case 'roles': {
      const edits = (Array.isArray(raw.edits) ? raw.edits : []).flatMap((edit) => parseRoleEdit(edit) ?? []);
      return { fieldKey, mode, edits: edits.length > 0 ? edits : [OPEN_ROLE_EDIT] };
    }
    default:
      return null;
  }
}

/** Reads the changes of a URL; null when it is not a list of changes. Values of other shapes are left open. */
export function parseDraftChanges(raw: unknown): DraftChange[] | null {
  if (!Array.isArray(raw)) return null;
  const drafts = raw.map(parseDraft);
  return drafts.every((draft) => draft !== null) ? drafts : null;
}

function completeRoleEdit(edit: DraftRoleEdit): RoleEdit | null {
  const { roleId, action, userKeys, to } = edit;
  const [from] = userKeys;
  if (roleId === null || from === undefined) return null;
  if (action !== 'replace') return { roleId, action, userKeys };
  return to === null || to === from ? null : { roleId, action, from, to };
}

function isSet(value: FieldValue | null): value is FieldValue {
  return value !== null && value.kind !== 'empty';
}

/** Gives the change that a draft has become, or null while something of it is open. */
export function completeChange(draft: DraftChange): Change | null {
  switch (draft.mode) {
    case 'update':
    case 'append':
      return isSet(draft.value) ? { ...draft, value: draft.value } : null;
    case 'replace':
      return isSet(draft.from) && isSet(draft.value)
        ? { ...draft, from: draft.from, value: draft.value }
        : null;
    case 'clear':
      return draft;
    case 'shift':
      return draft.count === null || draft.count === 0 ? null : { ...draft, count: draft.count };
    case 'roles': {
      const edits = draft.edits.flatMap((edit) => completeRoleEdit(edit) ?? []);
      return edits.length === draft.edits.length ? { ...draft, edits } : null;
    }
  }
}
