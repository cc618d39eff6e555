// The state of the board that lives in its URL, as the browser keeps it. The page reads its part by itself
// (app/[project]/schedule/board-parameters.ts): what reads URLs on a server would cost the first screen.
import { parseAsString, parseAsStringLiteral } from 'nuqs';
import { zooms } from '@/lib/schedule/axis';

/** What the rows of the board are. */
export type Arrangement = (typeof arrangements)[number];
export const arrangements = ['items', 'people'] as const;

/** Which items are opened: the first few, all or none. */
export type OpenItems = (typeof openings)[number];
const openings = ['some', 'all', 'none'] as const;

/** The parameters that the browser keeps. */
export const boardQueryParsers = {
  as: parseAsStringLiteral(['board', 'table'] as const).withDefault('board'),
  by: parseAsStringLiteral(arrangements).withDefault('items'),
  zoom: parseAsStringLiteral(zooms).withDefault('day'),
  /** The what-if draft that is shown; empty = the board's own. */
  draft: parseAsString.withDefault(''),
  open: parseAsStringLiteral(openings).withDefault('some'),
};
