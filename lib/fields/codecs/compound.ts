// Compound fields: rows of sub-fields. Takes the look-up of the other codecs as an argument, because the registry holds this one too.
import { type CodecContext, type FieldCodec, isEmptyWire, unreadable, wrongFamily } from '../codec';
import { EMPTY, type GroupCell } from '../field-value';

type Lookup = (typeKey: string) => FieldCodec;

function readCell(raw: unknown, lookup: Lookup, context: CodecContext): GroupCell | null {
  if (typeof raw !== 'object' || raw === null) return null;
  const { field_key: fieldKey, field_type_key: typeKey, field_value: value } = raw as Record<string, unknown>;
  if (typeof fieldKey !== 'string') return null;
  const cellType = typeof typeKey === 'string' ? typeKey : '';
  return { fieldKey, typeKey: cellType, value: lookup(cellType).decode(value, context) };
}

/** The codec of `compound_field`, with `lookup` for its sub-fields. Row order matters; cells are matched by key; what is empty does not count. */
export function compoundCodec(lookup: Lookup): FieldCodec {
  return {
    decode(raw, context) {
      if (isEmptyWire(raw)) return EMPTY;
      if (!Array.isArray(raw)) return unreadable(raw);
      const rows: GroupCell[][] = [];
      for (const group of raw) {
        if (!Array.isArray(group)) return unreadable(raw);
        const cells = group.map((cell) => readCell(cell, lookup, context));
        if (!cells.every((cell) => cell !== null)) return unreadable(raw);
        rows.push(cells);
      }
      return { kind: 'groups', rows };
    },
    encode(value, context) {
      if (value.kind === 'empty') return [];
      if (value.kind !== 'groups') return wrongFamily(value, 'compound_field');
      return heldRows(value.rows).map((row) =>
        row.map((cell) => ({
          field_key: cell.fieldKey,
          field_type_key: cell.typeKey,
          field_value: lookup(cell.typeKey).encode(cell.value, context),
        })),
      );
    },
    same(a, b) {
      if (a.kind === 'unreadable' || b.kind === 'unreadable') return false;
      const left = a.kind === 'groups' ? heldRows(a.rows) : [];
      const right = b.kind === 'groups' ? heldRows(b.rows) : [];
      return (
        left.length === right.length && left.every((row, index) => sameRow(row, right[index] ?? [], lookup))
      );
    },
    validate(value, field, stored) {
      if (value.kind !== 'groups') return null;
      const storedCells = stored?.kind === 'groups' ? stored.rows.flat() : [];
      for (const cell of heldRows(value.rows).flat()) {
        const subField = field.compoundFields.find((candidate) => candidate.key === cell.fieldKey);
        const codec = lookup(cell.typeKey);
        const isKept = storedCells.some(
          (known) => known.fieldKey === cell.fieldKey && codec.same(known.value, cell.value),
        );
        const issue = subField && !isKept ? codec.validate(cell.value, subField) : null;
        if (issue) return issue;
      }
      return null;
    },
  };
}

/** The rows as the platform keeps them: cells without a value are left out, and so are rows without cells. */
function heldRows(rows: readonly GroupCell[][]): GroupCell[][] {
  return rows.map((row) => row.filter((cell) => cell.value.kind !== 'empty')).filter((row) => row.length > 0);
}

function sameRow(left: readonly GroupCell[], right: readonly GroupCell[], lookup: Lookup): boolean {
  return (
    left.length === right.length &&
    left.every((cell) => {
      const other = right.find((candidate) => candidate.fieldKey === cell.fieldKey);
      return other !== undefined && lookup(cell.typeKey).same(cell.value, other.value);
    })
  );
}
