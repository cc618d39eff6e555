// How much of the history is one page; the page on the server and the list in the browser must agree.

/** Runs of one page. */
export const RUNS_PER_PAGE = 50;
