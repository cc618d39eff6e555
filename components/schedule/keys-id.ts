// Ties every bar to the one sentence that explains its keys.

/** Id of the hidden explanation, once on the page. */
export const KEYS_ID = 'schedule-keys';
