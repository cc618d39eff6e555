// A view of the explorer that somebody keeps. Made in server/saved-views, shown in the explorer's title bar.
import { z } from 'zod';

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
export const viewDraft = z.object({
  name: z.string().trim().min(1).max(VIEW_NAME_MAX),
  scope: z.enum(['mine', 'team']),
  query: z.string().max(VIEW_QUERY_MAX),
});
export type ViewDraft = z.infer<typeof viewDraft>;
