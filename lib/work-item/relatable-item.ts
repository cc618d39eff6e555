// An item that a related-item field may be pointed at. Found in server/work-items/related-search.ts, shown by its picker.

/** `wouldLoop`: its own chain leads back to the item being edited (`isItself`: it is that item), so it cannot be chosen. */
export type RelatableItem = {
  id: number;
  name: string;
  typeName: string;
  isItself: boolean;
  wouldLoop: boolean;
};
