'use client';
// Cascades chosen from a list of paths: "Payments / Refunds". Long lists can be searched by any part of the path.
import { useTranslations } from 'next-intl';
import { Chip } from '@/components/ui/chip';
import { MultiSelect } from '@/components/ui/multi-select';
import { Select } from '@/components/ui/select';
import type { SelectOption } from '@/components/ui/select-option';
import type { Field } from '@/lib/fields/field';
import { EMPTY, type OptionRef } from '@/lib/fields/field-value';
import { NO_CHOICE } from './choice-options';
import type { FieldInputProps } from './field-input-props';
import { labelOfOption } from './find-option';
import { type ListedPath, pathId, selectablePaths } from './path-options';
import { PathValue } from './path-value';
import { isRequired } from './validate-value';

type Translate = ReturnType<typeof useTranslations<'fields'>>;

function withStored(field: Field, stored: readonly OptionRef[][]): ListedPath[] {
  const listed = selectablePaths(field);
  const known = new Set(listed.map(({ path }) => pathId(path)));
  const gone = stored.filter((path) => !known.has(pathId(path)));
  return [...listed, ...gone.map((path) => ({ path, isDisabled: true }))];
}

function optionOf(field: Field, { path, isDisabled }: ListedPath, t: Translate): SelectOption {
  return {
    id: pathId(path),
    text: path.map((step) => labelOfOption(field.options, step)).join(' / '),
    content: <PathValue field={field} path={path} />,
    hint: isDisabled ? t('optionDisabled') : undefined,
    isDisabled,
  };
}

/** Shows one path; one that is stored but no longer allowed stays visible. */
export function PathInput({ field, value, onChange, label }: FieldInputProps) {
  const t = useTranslations('fields');
  const stored = value.kind === 'path' ? [value.path] : [];
  const all = withStored(field, stored);
  const empty: SelectOption = {
    id: NO_CHOICE,
    text: t('empty'),
    content: <span className="text-text-3">{t('empty')}</span>,
  };
  return (
    <Select
      label={label}
      options={[...(isRequired(field) ? [] : [empty]), ...all.map((listed) => optionOf(field, listed, t))]}
      value={stored[0] ? pathId(stored[0]) : null}
      onChange={(id) => {
        const chosen = all.find(({ path }) => pathId(path) === id);
        onChange(chosen ? { kind: 'path', path: chosen.path } : EMPTY);
      }}
    />
  );
}

/** Shows several paths, one a line. */
export function PathsInput({ field, value, onChange, label }: FieldInputProps) {
  const t = useTranslations('fields');
  const stored = value.kind === 'paths' ? value.paths : [];
  const storedIds = stored.map(pathId);
  const all = withStored(field, stored);
  return (
    <MultiSelect
      label={label}
      options={all.map((listed) => {
        const option = optionOf(field, listed, t);
        return {
          ...option,
          // Several stand side by side, so each needs an edge of its own.
          content: <Chip>{option.content}</Chip>,
          // A stored path that is no longer offered can still be taken out.
          isDisabled: listed.isDisabled && !storedIds.includes(option.id),
        };
      })}
      value={storedIds}
      onChange={(ids) => {
        const paths = ids
          .flatMap((id) => all.filter(({ path }) => pathId(path) === id))
          .map(({ path }) => path);
        onChange(paths.length === 0 ? EMPTY : { kind: 'paths', paths });
      }}
    />
  );
}
