// Matches the header of a file to the fields of a type.
import type { Field } from '@/lib/fields/field';
import { isImportable } from './csv-cell';
import type { CsvColumn } from './csv-import';

const ID_HEADER = /^(id|work item id|工作项 ?id|编号)$/i;
/** `Priority [priority]`, as exports write it. */
const KEYED = /^(.*) \[([\w-]+)\]$/;

/** The header of a field in an export. */
export function headerOf(field: Field): string {
  return `${field.name} [${field.key}]`;
}

/** Where the ids are, or -1: the first column that is called so. */
export function idColumnOf(headers: readonly string[]): number {
  return headers.findIndex((header) => ID_HEADER.test(header.trim()));
}

function candidatesOf(header: string, fields: readonly Field[]): string[] {
  const key = KEYED.exec(header.trim())?.[2];
  const byKey = fields.filter((field) => field.key === key);
  if (byKey.length > 0) return byKey.map((field) => field.key);
  const name = header.trim().toLowerCase();
  return fields
    .filter((field) =>
      [field.key, field.alias, field.name].some((own) => own !== '' && own.toLowerCase() === name),
    )
    .map((field) => field.key);
}

/** Every column with the field it means; a name that several fields have is left to the person. */
export function matchColumns(headers: readonly string[], fields: readonly Field[]): CsvColumn[] {
  const idColumn = idColumnOf(headers);
  const importable = fields.filter(isImportable);
  return headers.map((header, index) => {
    const candidates = index === idColumn ? [] : candidatesOf(header, importable);
    const [first] = candidates;
    return {
      index,
      header: header.slice(0, 200),
      fieldKey: candidates.length === 1 && first !== undefined ? first : null,
      candidates: candidates.length > 1 ? candidates : [],
      samples: [],
    };
  });
}
