// A selected item as the wizard's first step lists it. Answered by GET /api/{project}/bulk-edits/selection.

/** Enough to recognise an item by. */
export type SelectedItem = { id: number; name: string; statusLabel: string; isTerminated: boolean };
