// Where the skip link leads and where the focus goes after a command.

/** The id of the page's `<main>`. */
export const MAIN_ID = 'content';
