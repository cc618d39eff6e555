// Who is named by a value. Used wherever a screen or a draft needs the names behind the keys it holds.
import type { FieldValue } from './field-value';

/** Every user key inside one value, roles and compound rows included. */
export function userKeysOf(value: FieldValue): string[] {
  switch (value.kind) {
    case 'person':
      return [value.userKey];
    case 'people':
      return value.userKeys;
    case 'roles':
      return value.roles.flatMap((role) => role.ownerKeys);
    case 'groups':
      return value.rows.flatMap((row) => row.flatMap((cell) => userKeysOf(cell.value)));
    default:
      return [];
  }
}

/** Every work item id that one value links to. */
export function linkedIdsOf(value: FieldValue): number[] {
  if (value.kind === 'workItem') return [value.id];
  return value.kind === 'workItems' ? value.ids : [];
}
