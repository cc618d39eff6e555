// Cascading choices: a value is a path from the top option down. Metadata holds children as lists, values hold one child (pitfalls 5.7).
import { type FieldCodec, isEmptyWire, sameSet, unreadable, wrongFamily } from '../codec';
import type { Field, FieldOption, SelectableLevel } from '../field';
import { EMPTY, type OptionRef } from '../field-value';

type WirePath = { label: string; value: string; children: WirePath | null };

function readPath(raw: unknown): OptionRef[] | null {
  const path: OptionRef[] = [];
  let level = raw;
  while (level !== null && level !== undefined) {
    if (typeof level !== 'object') return null;
    const { value, label, children } = level as { value?: unknown; label?: unknown; children?: unknown };
    if (typeof value !== 'string' || value === '') return null;
    path.push({ id: value, label: typeof label === 'string' ? label : '' });
    level = children;
  }
  return path.length > 0 ? path : null;
}

function writePath(path: readonly OptionRef[]): WirePath | null {
  const [first, ...rest] = path;
  return first ? { label: first.label, value: first.id, children: writePath(rest) } : null;
}

function idsOf(path: readonly OptionRef[]): string {
  return path.map((option) => option.id).join('/');
}

/** True when a path may end at an option of this depth (top = 1) with or without children below it. */
export function isSelectableLevel(level: SelectableLevel, depth: number, hasChildren: boolean): boolean {
  if (level.mode === 'any') return true;
  return level.mode === 'fixed' ? depth === level.depth : !hasChildren;
}

function isValidPath(path: readonly OptionRef[], field: Field): boolean {
  let options: FieldOption[] = field.options;
  for (const step of path) {
    const found = options.find((option) => option.id === step.id);
    if (!found || found.isDisabled) return false;
    options = found.children;
  }
  return isSelectableLevel(field.selectableLevel, path.length, options.length > 0);
}

export const pathCodec: FieldCodec = {
  decode(raw) {
    if (isEmptyWire(raw)) return EMPTY;
    const path = readPath(raw);
    return path ? { kind: 'path', path } : unreadable(raw);
  },
  encode(value) {
    if (value.kind === 'empty') return null;
    return value.kind === 'path' ? writePath(value.path) : wrongFamily(value, 'tree_select');
  },
  same(a, b) {
    if (a.kind === 'path' && b.kind === 'path') return idsOf(a.path) === idsOf(b.path);
    return a.kind === 'empty' && b.kind === 'empty';
  },
  validate(value, field, stored) {
    if (value.kind !== 'path' || (stored && pathCodec.same(value, stored))) return null;
    return isValidPath(value.path, field) ? null : { messageKey: 'level' };
  },
};

export const pathsCodec: FieldCodec = {
  decode(raw) {
    if (isEmptyWire(raw)) return EMPTY;
    if (!Array.isArray(raw)) return unreadable(raw);
    const paths = raw.map(readPath);
    return paths.every((path) => path !== null) ? { kind: 'paths', paths } : unreadable(raw);
  },
  encode(value) {
    if (value.kind === 'empty') return [];
    return value.kind === 'paths' ? value.paths.map(writePath) : wrongFamily(value, 'tree_multi_select');
  },
  same(a, b) {
    if (a.kind === 'unreadable' || b.kind === 'unreadable') return false;
    const keys = (value: typeof a) => (value.kind === 'paths' ? value.paths.map(idsOf) : []);
    return sameSet(keys(a), keys(b));
  },
  validate(value, field, stored) {
    if (value.kind !== 'paths') return null;
    const kept = stored?.kind === 'paths' ? stored.paths.map(idsOf) : [];
    const isFine = value.paths.every((path) => kept.includes(idsOf(path)) || isValidPath(path, field));
    return isFine ? null : { messageKey: 'level' };
  },
};
