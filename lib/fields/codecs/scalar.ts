// Numbers, switches and signals.
import { type FieldCodec, isEmptyWire, unreadable, wrongFamily } from '../codec';
import { EMPTY } from '../field-value';

/** Doubles that went through JSON twice may differ in the last bit (pitfalls section 1, "How to compare"). */
const TOLERANCE = 1e-9;

export const numberCodec: FieldCodec = {
  decode(raw) {
    if (isEmptyWire(raw)) return EMPTY;
    return typeof raw === 'number' && Number.isFinite(raw) ? { kind: 'number', value: raw } : unreadable(raw);
  },
  encode(value) {
    if (value.kind === 'empty') return null;
    return value.kind === 'number' ? value.value : wrongFamily(value, 'number');
  },
  same(a, b) {
    if (a.kind === 'number' && b.kind === 'number')
      return Math.abs(a.value - b.value) <= TOLERANCE * Math.max(1, Math.abs(a.value));
    return a.kind === 'empty' && b.kind === 'empty';
  },
  validate(value) {
    return value.kind === 'number' && !Number.isFinite(value.value) ? { messageKey: 'number' } : null;
  },
};

export const boolCodec: FieldCodec = {
  decode(raw) {
    if (isEmptyWire(raw)) return EMPTY;
    return typeof raw === 'boolean' ? { kind: 'bool', value: raw } : unreadable(raw);
  },
  encode(value) {
    if (value.kind === 'empty') return null;
    return value.kind === 'bool' ? value.value : wrongFamily(value, 'bool');
  },
  same(a, b) {
    if (a.kind === 'bool' && b.kind === 'bool') return a.value === b.value;
    return a.kind === 'empty' && b.kind === 'empty';
  },
  validate: () => null,
};

/** `signal`: true = passed, false = failed, null = still in progress. */
export const signalCodec: FieldCodec = {
  decode(raw) {
    if (isEmptyWire(raw)) return EMPTY;
    return typeof raw === 'boolean' ? { kind: 'signal', state: raw ? 'passed' : 'failed' } : unreadable(raw);
  },
  encode(value) {
    if (value.kind === 'empty') return null;
    return value.kind === 'signal' ? value.state === 'passed' : wrongFamily(value, 'signal');
  },
  same(a, b) {
    if (a.kind === 'signal' && b.kind === 'signal') return a.state === b.state;
    return a.kind === 'empty' && b.kind === 'empty';
  },
  validate: () => null,
};
