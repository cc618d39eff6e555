// Families that no call of ours writes: files, the terminated flag, votes, templates and whatever is not known.
import { type FieldCodec, isEmptyWire, unreadable, wrongFamily } from '../codec';
import { EMPTY, type FieldValue } from '../field-value';

function readOnly(family: string, read: (raw: unknown) => FieldValue | null): FieldCodec {
  return {
    decode(raw) {
      if (isEmptyWire(raw)) return EMPTY;
      return read(raw) ?? unreadable(raw);
    },
    encode: (value) => wrongFamily(value, `${family}, which is read-only`),
    same: (a, b) => JSON.stringify(a) === JSON.stringify(b),
    validate: () => ({ messageKey: 'readOnly' }),
  };
}

export const filesCodec = readOnly('multi_file', (raw) => {
  if (!Array.isArray(raw)) return null;
  const names = raw.map((file: unknown) =>
    typeof file === 'object' && file !== null && 'name' in file ? String(file.name) : '',
  );
  return { kind: 'files', names };
});

export const flagCodec = readOnly('aborted', (raw) => {
  if (typeof raw === 'boolean') return { kind: 'flag', isOn: raw, reason: '' };
  if (typeof raw !== 'object' || raw === null) return null;
  const { is_aborted: aborted, is_deleted: deleted, reason } = raw as Record<string, unknown>;
  return {
    kind: 'flag',
    isOn: aborted === true || deleted === true,
    reason: typeof reason === 'string' ? reason : '',
  };
});

/** Shows what it can of a type without a codec: scalars as text, anything else as unreadable. */
export const opaqueCodec = readOnly('an unknown type', (raw) => {
  if (typeof raw === 'string' || typeof raw === 'number' || typeof raw === 'boolean')
    return { kind: 'text', text: String(raw) };
  return null;
});
