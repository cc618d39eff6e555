// What a person says about a view, as the actions take it.
import { z } from 'zod';
import { VIEW_NAME_MAX, VIEW_QUERY_MAX } from './saved-view';

/** Refuses names and queries that are too long, and names of nothing but blanks. */
export const viewDraft = z.object({
  name: z.string().trim().min(1).max(VIEW_NAME_MAX),
  scope: z.enum(['mine', 'team']),
  query: z.string().max(VIEW_QUERY_MAX),
});
