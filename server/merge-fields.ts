// Joins what exists (field/all) with what may be set and under which rules (meta) into our Field. fields.md section 6.
import type { Field, FieldOption, NumberFormat, SelectableLevel } from '@/lib/fields/field';
import type { FieldValue } from '@/lib/fields/field-value';
import { readOnlyReasonOf } from '@/lib/fields/read-only-reason';
import { codecFor } from '@/lib/fields/registry';
import { normalTypeKey } from '@/lib/fields/type-key';
import type { BusinessLine } from './open-api/business-lines';
import type { FieldListing } from './open-api/field-listing';
import type { OptionListing } from './open-api/field-options';
import type { FieldSetting } from './open-api/field-setting';

function optionOf(option: OptionListing): FieldOption {
  return {
    id: option.id,
    label: option.label,
    color: option.color,
    isDisabled: option.isDisabled,
    children: option.children.map(optionOf),
  };
}

/** Options with their colours (only field/all has them) and their enabled state (meta decides when it lists the option). */
function mergeOptions(listed: OptionListing[], settable: OptionListing[]): FieldOption[] {
  const merged = listed.map((option) => {
    const rule = settable.find((entry) => entry.id === option.id);
    const own = optionOf(option);
    return {
      ...own,
      isDisabled: own.isDisabled || (rule?.isDisabled ?? false),
      children: mergeOptions(option.children, rule?.children ?? []),
    };
  });
  const known = new Set(listed.map((option) => option.id));
  return [...merged, ...settable.filter((option) => !known.has(option.id)).map(optionOf)];
}

function optionOfLine(line: BusinessLine): FieldOption {
  return {
    id: line.id,
    label: line.name,
    isDisabled: line.isDisabled,
    children: line.children.map(optionOfLine),
  };
}

function levelOf(setting: FieldSetting | undefined): SelectableLevel {
  if (setting?.levelMode === 'any') return { mode: 'any' };
  if (setting?.levelMode === 'fixed' && setting.levelClass > 0)
    return { mode: 'fixed', depth: setting.levelClass };
  return { mode: 'last' };
}

/** The sign of a number field: the SDKs have it in `display`, older copies of the page as plain text. */
function symbolOf(setting: unknown): string {
  if (typeof setting === 'string') return setting;
  const display =
    typeof setting === 'object' && setting !== null && 'display' in setting ? setting.display : '';
  return typeof display === 'string' ? display : '';
}

function numberFormatOf(listing: FieldListing | undefined): NumberFormat | null {
  const config = listing?.numberConfig;
  if (!config) return null;
  return {
    scale: Number(config.scalingRatio) || 1,
    digits: config.displayDigits === null || config.displayDigits < 0 ? null : config.displayDigits,
    isGrouped: config.isGrouped,
    symbol: symbolOf(config.symbolSetting),
  };
}

function mergeOne(
  key: string,
  listing: FieldListing | undefined,
  setting: FieldSetting | undefined,
  lines: readonly BusinessLine[],
  isParentSettable: boolean,
): Field {
  const typeKey = normalTypeKey(setting?.typeKey || listing?.typeKey || '');
  const options = mergeOptions(listing?.options ?? [], setting?.options ?? []);
  return {
    key,
    alias: listing?.alias || setting?.alias || '',
    name: listing?.name || setting?.label || setting?.name || key,
    typeKey,
    // Metadata names no options for business lines: they are the space's own tree.
    options: typeKey === 'business' ? lines.map(optionOfLine) : options,
    required: setting?.isRequired ?? 'no',
    isVisible: setting?.visibility !== 'conditional',
    readOnlyReason: readOnlyReasonOf({
      key,
      typeKey,
      valueGenerateMode: listing?.valueGenerateMode ?? '',
      isSettable: setting !== undefined || isParentSettable,
    }),
    compoundFields: mergeFields(
      listing?.compoundFields ?? [],
      setting?.compoundFields ?? [],
      lines,
      setting !== undefined,
    ),
    numberFormat: numberFormatOf(listing),
    selectableLevel: levelOf(setting),
    relatedTypeKeys: setting?.relation?.targets.map((target) => target.typeKey) ?? [],
    tips: setting?.tips ?? '',
    ...(setting && setting.editorRoleIds.length > 0 ? { editorRoleIds: setting.editorRoleIds } : {}),
  };
}

/**
 * Every field of the type in the platform's order, obsolete ones left out. `lines`: the space's business lines.
 * `isParentSettable`: these are the sub-fields of a compound field that can be written whole.
 */
export function mergeFields(
  listings: FieldListing[],
  settings: FieldSetting[],
  lines: readonly BusinessLine[] = [],
  isParentSettable = false,
): Field[] {
  const settingByKey = new Map(settings.map((setting) => [setting.key, setting]));
  const listedKeys = new Set(listings.map((listing) => listing.key));
  const settableOnly = settings.filter((setting) => !listedKeys.has(setting.key));
  return [
    ...settableOnly.map((setting) => mergeOne(setting.key, undefined, setting, lines, isParentSettable)),
    ...listings
      .filter((listing) => !listing.isObsolete)
      .map((listing) =>
        mergeOne(listing.key, listing, settingByKey.get(listing.key), lines, isParentSettable),
      ),
  ];
}

/** The values the space puts into a new item, by field key; a default that cannot be read is left out. */
export function defaultsOf(settings: FieldSetting[], zone: string): Record<string, FieldValue> {
  const defaults: Record<string, FieldValue> = {};
  for (const { key, typeKey, defaultValue } of settings) {
    const value = codecFor(typeKey).decode(defaultValue, { zone });
    if (value.kind !== 'empty' && value.kind !== 'unreadable') defaults[key] = value;
  }
  return defaults;
}
