// What a field of a work item type is: identity, options, rules. Made from metadata by lib/fields/read-only.ts and server/metadata.ts.

/** One option; `children` is not empty for cascades only. A disabled option is shown where it is stored, never offered. */
export type FieldOption = {
  id: string;
  label: string;
  /** The vendor's colour name (`red-1`); absent when the space set none. */
  color?: string;
  isDisabled: boolean;
  children: FieldOption[];
};

/** Why a field cannot be written through the Open API; each is a key of the `fields` catalogue (`readOnly.<reason>`). */
export type ReadOnlyReason =
  | 'calculated'
  | 'vote'
  | 'template'
  | 'file'
  | 'signal'
  | 'system'
  | 'unknown-type'
  | 'not-settable';

/** How a number is shown; the stored value is unscaled. `digits` null = as stored. */
export type NumberFormat = { scale: number; digits: number | null; isGrouped: boolean; symbol: string };

/** Which levels of a cascade may be chosen: leaves, any, or exactly `depth` (top = 1). */
export type SelectableLevel = { mode: 'last' | 'any' } | { mode: 'fixed'; depth: number };

/** A field of a work item type, as metadata describes it. */
export type Field = {
  key: string;
  alias: string;
  name: string;
  /** The vendor's `field_type_key`, spelling normalised (`multi_select`, `work_item_related_select`). */
  typeKey: string;
  options: FieldOption[];
  required: 'yes' | 'no' | 'conditional';
  /** False: the space shows it only under a condition that the API does not tell (fields.md 6.1). */
  isVisible: boolean;
  /** Null when it can be written. */
  readOnlyReason: ReadOnlyReason | null;
  compoundFields: Field[];
  numberFormat: NumberFormat | null;
  selectableLevel: SelectableLevel;
  /** Type keys a related-item field may point at; empty = not told. */
  relatedTypeKeys: string[];
  tips: string;
  /** Roles whose people may edit it, beside administrators; absent = everybody who may edit the item. */
  editorRoleIds?: string[];
};
