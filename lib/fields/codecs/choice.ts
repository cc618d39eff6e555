// Single and multiple choices from a list of options. The option id decides; labels are display only (pitfalls 1.9).
import { type FieldCodec, isEmptyWire, sameSet, unreadable, wrongFamily } from '../codec';
import type { FieldOption } from '../field';
import { EMPTY, type OptionRef } from '../field-value';

function readOption(raw: unknown): OptionRef | null {
  if (typeof raw !== 'object' || raw === null) return null;
  const { value, label } = raw as { value?: unknown; label?: unknown };
  if (typeof value !== 'string' || value === '') return null;
  return { id: value, label: typeof label === 'string' ? label : '' };
}

/** True when `id` is one of the options that may still be chosen. */
export function isChoosable(options: readonly FieldOption[], id: string): boolean {
  return options.some((option) => option.id === id && !option.isDisabled);
}

export const optionCodec: FieldCodec = {
  decode(raw) {
    if (isEmptyWire(raw)) return EMPTY;
    const option = readOption(raw);
    return option ? { kind: 'option', option } : unreadable(raw);
  },
  encode(value) {
    if (value.kind === 'empty') return null;
    return value.kind === 'option'
      ? { label: value.option.label, value: value.option.id }
      : wrongFamily(value, 'select');
  },
  same(a, b) {
    if (a.kind === 'option' && b.kind === 'option') return a.option.id === b.option.id;
    return a.kind === 'empty' && b.kind === 'empty';
  },
  validate(value, field, stored) {
    if (value.kind !== 'option' || (stored && optionCodec.same(value, stored))) return null;
    return isChoosable(field.options, value.option.id) ? null : { messageKey: 'optionGone' };
  },
};

export const optionsCodec: FieldCodec = {
  decode(raw) {
    if (isEmptyWire(raw)) return EMPTY;
    if (!Array.isArray(raw)) return unreadable(raw);
    const options = raw.map(readOption);
    return options.every((option) => option !== null) ? { kind: 'options', options } : unreadable(raw);
  },
  encode(value) {
    if (value.kind === 'empty') return [];
    return value.kind === 'options'
      ? value.options.map((option) => ({ label: option.label, value: option.id }))
      : wrongFamily(value, 'multi_select');
  },
  same(a, b) {
    if (a.kind === 'unreadable' || b.kind === 'unreadable') return false;
    const ids = (value: typeof a) =>
      value.kind === 'options' ? value.options.map((option) => option.id) : [];
    return sameSet(ids(a), ids(b));
  },
  validate(value, field, stored) {
    if (value.kind !== 'options') return null;
    const kept = stored?.kind === 'options' ? stored.options.map((option) => option.id) : [];
    const isFine = value.options.every(({ id }) => kept.includes(id) || isChoosable(field.options, id));
    return isFine ? null : { messageKey: 'optionGone' };
  },
};
