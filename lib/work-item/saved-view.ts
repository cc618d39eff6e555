// A view of the explorer that somebody keeps. Made in server/saved-views, shown in the explorer's title bar.

/** `query`: the explorer's URL parameters without type and view. `isMine`: this person may change and delete it. */
export type SavedView = {
  id: string;
  name: string;
  scope: 'mine' | 'team';
  query: string;
  ownerKey: string;
  isMine: boolean;
};

export const VIEW_NAME_MAX = 60;
/** Long enough for 50 conditions; still fits into a request line. */
export const VIEW_QUERY_MAX = 8000;
/** Views of one person in one type: more could not be found again in a menu. */
export const VIEWS_MAX = 50;

/** What a person says about a view when keeping it. */
export type ViewDraft = Pick<SavedView, 'name' | 'scope' | 'query'>;
