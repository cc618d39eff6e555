// A field's value as the text of a spreadsheet cell, and back. Both directions are here so that a round trip changes nothing.
import type { Field, FieldOption } from '@/lib/fields/field';
import { EMPTY, type FieldValue, type OptionRef } from '@/lib/fields/field-value';
import { normalTypeKey } from '@/lib/fields/type-key';
import type { Locale } from '@/lib/i18n/locale';
import type { PeopleByKey } from '@/lib/work-item/person';
import { readDate, readDayRange, writeDate, writeDayRange } from './csv-date';

/** What a reader needs besides the field. `peopleCalled`: the user keys that a name, e-mail or key in a cell may mean. */
export type CellReader = { peopleCalled: (text: string) => string[] };

/** What a text means, or why it means nothing certain; `candidates`: the values it may mean. */
export type CellReading =
  | { value: FieldValue }
  | { reason: 'unknown' | 'ambiguous' | 'malformed'; candidates: FieldValue[] };

const LIST = '; ';
const PATH = ' / ';
const TRUE = new Set(['是', 'yes', 'true', '1', '✓']);
const FALSE = new Set(['否', 'no', 'false', '0']);

const malformed: CellReading = { reason: 'malformed', candidates: [] };

function personText(userKey: string, people: PeopleByKey, locale: Locale): string {
  const person = people[userKey];
  if (!person) return userKey;
  return person.email ? `${person.name[locale]} <${person.email}>` : `${person.name[locale]} <${userKey}>`;
}

function isBusiness(field: Field): boolean {
  return normalTypeKey(field.typeKey) === 'business';
}

/** A business line is stored as its id alone; its name and those above it come from the space. */
function linePathText(id: string, field: Field): string {
  const path = pathsOf(field.options).find((known) => known.path.at(-1)?.id === id)?.path;
  return path ? path.map((line) => line.label || line.id).join(PATH) : id;
}

/** The text of a value of `field`; `people` must know everybody in it, an unknown person is written as their key. */
export function writeCell(
  value: FieldValue,
  field: Field | undefined,
  people: PeopleByKey,
  locale: Locale,
): string {
  const labels = (options: readonly OptionRef[], separator: string) =>
    options.map((option) => option.label || option.id).join(separator);
  switch (value.kind) {
    case 'empty':
      return '';
    case 'text':
      return field && isBusiness(field) ? linePathText(value.text, field) : value.text;
    case 'richText':
      return value.text;
    case 'texts':
      return value.texts.join('\n');
    case 'option':
      return value.option.label || value.option.id;
    case 'options':
      return labels(value.options, LIST);
    case 'path':
      return labels(value.path, PATH);
    case 'paths':
      return value.paths.map((path) => labels(path, PATH)).join(LIST);
    case 'person':
      return personText(value.userKey, people, locale);
    case 'people':
      return value.userKeys.map((key) => personText(key, people, locale)).join(LIST);
    case 'date':
      return writeDate(value);
    case 'dayRange':
      return writeDayRange(value);
    case 'number':
      return String(value.value);
    case 'bool':
      return locale === 'en' ? (value.value ? 'yes' : 'no') : value.value ? '是' : '否';
    case 'workItem':
      return String(value.id);
    case 'workItems':
      return value.ids.join(LIST);
    case 'roles':
      return value.roles
        .map(
          ({ roleId, ownerKeys }) =>
            `${roleId}: ${ownerKeys.map((key) => personText(key, people, locale)).join(', ')}`,
        )
        .join(LIST);
    case 'files':
      return value.names.join(LIST);
    case 'signal':
      return value.state;
    case 'flag':
      return locale === 'en' ? (value.isOn ? 'yes' : 'no') : value.isOn ? '是' : '否';
    case 'groups':
    case 'unreadable':
      return '';
  }
}

/** Types whose cells can be read back; the others are exported to be looked at only. */
const READABLE = new Set([
  'text',
  'select',
  'radio',
  'multi_select',
  'tree_select',
  'tree_multi_select',
  'user',
  'multi_user',
  'date',
  'schedule',
  'precise_date',
  'number',
  'bool',
  'link',
  'link_cloud_doc',
  'email',
  'telephone',
  'business',
  'work_item_related_select',
  'work_item_related_multi_select',
]);

/** True when cells of this field can be written back by an import. */
export function isImportable(field: Field): boolean {
  return field.readOnlyReason === null && READABLE.has(normalTypeKey(field.typeKey));
}

type NamedPath = { path: OptionRef[]; isDisabled: boolean };

function pathsOf(options: readonly FieldOption[], above: OptionRef[] = []): NamedPath[] {
  return options.flatMap((option) => {
    const path = [...above, { id: option.id, label: option.label }];
    return [{ path, isDisabled: option.isDisabled }, ...pathsOf(option.children, path)];
  });
}

const folded = (text: string) => text.trim().toLowerCase();

/** The paths that a text names: by ids, or by labels from the top. */
function pathsNamed(text: string, field: Field): OptionRef[][] {
  const wanted = folded(text);
  return pathsOf(field.options)
    .filter(({ path, isDisabled }) => {
      const byLabel = path.map((option) => folded(option.label)).join(PATH) === wanted;
      return !isDisabled && (byLabel || path.at(-1)?.id === text.trim());
    })
    .map(({ path }) => path);
}

function one<T>(found: readonly T[], make: (entry: T) => FieldValue): CellReading {
  const [first] = found;
  if (found.length === 1 && first !== undefined) return { value: make(first) };
  return { reason: found.length === 0 ? 'unknown' : 'ambiguous', candidates: found.map(make) };
}

/** Reads the entries of a list one by one; the first that is uncertain makes the whole cell a question. */
function readList<T>(
  text: string,
  find: (entry: string) => readonly T[],
  make: (entries: T[]) => FieldValue,
): CellReading {
  const entries: T[] = [];
  for (const part of text.split(/[;；\n]/).filter((entry) => entry.trim() !== '')) {
    const found = find(part.trim());
    const [first] = found;
    if (found.length !== 1 || first === undefined)
      return {
        reason: found.length === 0 ? 'unknown' : 'ambiguous',
        candidates: found.map((entry) => make([entry])),
      };
    entries.push(first);
  }
  return { value: make(entries) };
}

function readId(text: string): number[] {
  const id = /^#?\d+$/.test(text) ? Number(text.replace('#', '')) : Number.NaN;
  return Number.isSafeInteger(id) && id > 0 ? [id] : [];
}

/** What the text of a cell means for the field; empty text is the empty value. */
export function readCell(text: string, field: Field, reader: CellReader): CellReading {
  const trimmed = text.trim();
  if (trimmed === '') return { value: EMPTY };
  switch (normalTypeKey(field.typeKey)) {
    case 'text':
    case 'link':
    case 'email':
    case 'telephone':
      return { value: { kind: 'text', text } };
    case 'business':
      return one(pathsNamed(trimmed, field), (path) => ({ kind: 'text', text: path.at(-1)?.id ?? '' }));
    case 'link_cloud_doc':
      return { value: { kind: 'texts', texts: trimmed.split(/\r?\n/) } };
    case 'select':
    case 'radio':
      return one(pathsNamed(trimmed, field), ([option = { id: '', label: '' }]) => ({
        kind: 'option',
        option,
      }));
    case 'multi_select':
      return readList(
        trimmed,
        (entry) => pathsNamed(entry, field),
        (paths) => ({ kind: 'options', options: paths.flat() }),
      );
    case 'tree_select':
      return one(pathsNamed(trimmed, field), (path) => ({ kind: 'path', path }));
    case 'tree_multi_select':
      return readList(
        trimmed,
        (entry) => pathsNamed(entry, field),
        (paths) => ({ kind: 'paths', paths }),
      );
    case 'user':
      return one(reader.peopleCalled(trimmed), (userKey) => ({ kind: 'person', userKey }));
    case 'multi_user':
      return readList(trimmed, reader.peopleCalled, (userKeys) => ({ kind: 'people', userKeys }));
    case 'number': {
      const value = Number(trimmed.replaceAll(',', ''));
      return Number.isFinite(value) ? { value: { kind: 'number', value } } : malformed;
    }
    case 'bool':
      if (TRUE.has(folded(text))) return { value: { kind: 'bool', value: true } };
      return FALSE.has(folded(text)) ? { value: { kind: 'bool', value: false } } : malformed;
    case 'date': {
      const value = readDate(trimmed);
      return value ? { value } : malformed;
    }
    case 'schedule':
    case 'precise_date': {
      const value = readDayRange(trimmed);
      return value ? { value } : malformed;
    }
    case 'work_item_related_select':
      return one(readId(trimmed), (id) => ({ kind: 'workItem', id }));
    case 'work_item_related_multi_select':
      return readList(trimmed.replaceAll(/[,，]/g, ';'), readId, (ids) => ({ kind: 'workItems', ids }));
    default:
      return malformed;
  }
}

/** The names of people in a cell of this field, to be looked up before `readCell`. */
export function peopleNamed(text: string, field: Field): string[] {
  const typeKey = normalTypeKey(field.typeKey);
  if (typeKey === 'user') return text.trim() === '' ? [] : [text.trim()];
  if (typeKey !== 'multi_user') return [];
  return text
    .split(/[;；\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
