// Apart from the filters themselves: the wizard of bulk edits asks for this word on its first screen, and seldom for more.

/** The word in `ids` that means "all that match the filter beside it, without `except`". */
export const MATCHING = 'matching';
