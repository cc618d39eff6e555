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
import { pathId, selectablePaths } from './path-options';
import { PathValue } from './path-value';

function withStored(paths: OptionRef[][], stored: readonly OptionRef[][]): OptionRef[][] {
  const known = new Set(paths.map(pathId));
  return [...paths, ...stored.filter((path) => !known.has(pathId(path)))];
}

function optionOf(field: Field, path: OptionRef[], isOffered: boolean): SelectOption {
  return {
    id: pathId(path),
    text: path.map((step) => labelOfOption(field.options, step)).join(' / '),
    content: <PathValue field={field} path={path} />,
    isDisabled: !isOffered,
  };
}

/** Shows one path; one that is stored but no longer allowed stays visible. */
export function PathInput({ field, value, onChange, label }: FieldInputProps) {
  const t = useTranslations('fields');
  const offered = selectablePaths(field);
  const stored = value.kind === 'path' ? [value.path] : [];
  const all = withStored(offered, stored);
  const empty: SelectOption = {
    id: NO_CHOICE,
    text: t('empty'),
    content: <span className="text-text-3">{t('empty')}</span>,
  };
  return (
    <Select
      label={label}
      options={[
        ...(field.required === 'yes' ? [] : [empty]),
        ...all.map((path, index) => optionOf(field, path, index < offered.length)),
      ]}
      value={stored[0] ? pathId(stored[0]) : null}
      onChange={(id) => {
        const path = all.find((candidate) => pathId(candidate) === id);
        onChange(path ? { kind: 'path', path } : EMPTY);
      }}
    />
  );
}

/** Shows several paths, one a line. */
export function PathsInput({ field, value, onChange, label }: FieldInputProps) {
  const offered = selectablePaths(field);
  const stored = value.kind === 'paths' ? value.paths : [];
  const all = withStored(offered, stored);
  return (
    <MultiSelect
      label={label}
      options={all.map((path) => {
        const option = optionOf(field, path, true);
        // Several stand side by side, so each needs an edge of its own.
        return { ...option, content: <Chip>{option.content}</Chip> };
      })}
      value={stored.map(pathId)}
      onChange={(ids) => {
        const paths = ids.flatMap((id) => all.filter((path) => pathId(path) === id));
        onChange(paths.length === 0 ? EMPTY : { kind: 'paths', paths });
      }}
    />
  );
}
