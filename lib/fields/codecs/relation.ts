// Links to other work items, by id. Ids are JSON numbers on the wire (fields.md).
import { type FieldCodec, isEmptyWire, sameSet, unreadable, wrongFamily } from '../codec';
import { EMPTY } from '../field-value';

function isId(raw: unknown): raw is number {
  return typeof raw === 'number' && Number.isSafeInteger(raw) && raw > 0;
}

export const workItemCodec: FieldCodec = {
  decode(raw) {
    if (isEmptyWire(raw) || raw === 0) return EMPTY;
    return isId(raw) ? { kind: 'workItem', id: raw } : unreadable(raw);
  },
  encode(value) {
    if (value.kind === 'empty') return null;
    return value.kind === 'workItem' ? value.id : wrongFamily(value, 'work_item_related_select');
  },
  same(a, b) {
    if (a.kind === 'workItem' && b.kind === 'workItem') return a.id === b.id;
    return a.kind === 'empty' && b.kind === 'empty';
  },
  validate: () => null,
};

export const workItemsCodec: FieldCodec = {
  decode(raw) {
    if (isEmptyWire(raw)) return EMPTY;
    return Array.isArray(raw) && raw.every(isId) ? { kind: 'workItems', ids: raw } : unreadable(raw);
  },
  encode(value) {
    if (value.kind === 'empty') return [];
    return value.kind === 'workItems' ? value.ids : wrongFamily(value, 'work_item_related_multi_select');
  },
  same(a, b) {
    if (a.kind === 'unreadable' || b.kind === 'unreadable') return false;
    return sameSet(a.kind === 'workItems' ? a.ids : [], b.kind === 'workItems' ? b.ids : []);
  },
  validate: () => null,
};
