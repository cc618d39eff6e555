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

function readChoice(raw: unknown): { id: string; label: string } | null {
  if (typeof raw === 'string' && raw !== '') return { id: raw, label: '' };
  if (typeof raw !== 'object' || raw === null) return null;
  const { value, label } = raw as Record<string, unknown>;
  if (typeof value !== 'string' || value === '') return null;
  return { id: value, label: typeof label === 'string' ? label : '' };
}

/** Templates and statuses: one option that only creation or the workflow changes. */
export const keptChoiceCodec = readOnly('a system choice', (raw) => {
  const option = readChoice(raw);
  return option && { kind: 'option', option };
});

const SIGNAL_STATES: Record<string, 'passed' | 'failed'> = { passed: 'passed', rejected: 'failed' };

/** `multi_signal`: its overall status; `processing` is the empty value, like the null of a plain signal. */
export const multiSignalCodec = readOnly('multi_signal', (raw) => {
  if (typeof raw !== 'object' || raw === null || !('status' in raw)) return null;
  if (raw.status === 'processing' || raw.status === null) return EMPTY;
  const state = typeof raw.status === 'string' ? SIGNAL_STATES[raw.status] : undefined;
  return state ? { kind: 'signal', state } : null;
});

/** Shows what it can of a type without a codec: scalars as text, anything else as unreadable. */
export const opaqueCodec = readOnly('an unknown type', (raw) => {
  if (typeof raw === 'string' || typeof raw === 'number' || typeof raw === 'boolean')
    return { kind: 'text', text: String(raw) };
  return null;
});
