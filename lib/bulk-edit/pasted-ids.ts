// Reads ids and links of work items out of pasted text. Pure; whether the items exist is found out by the preview.
import type { RefusedEntry } from './scope';

/** The names by which links may call the space and the type. */
export type PastedContext = { spaceNames: readonly string[]; typeNames: readonly string[] };

export type PastedIds = { ids: number[]; duplicateCount: number; refused: RefusedEntry[] };

/** `/{space}/{type}/detail/{id}`, as the product's own links end, and our own `/{space}/work-items/{type}/{id}`. */
const LINK = /\/([\w-]+)\/(?:work-items\/)?([\w-]+)\/(?:detail\/)?(\d+)(?:[/?#].*)?$/;

function readEntry(text: string, context: PastedContext): number | RefusedEntry['reason'] {
  if (/^#?\d+$/.test(text)) {
    const id = Number(text.replace('#', ''));
    return Number.isSafeInteger(id) && id > 0 ? id : 'not-an-id';
  }
  const link = /^https?:\/\//i.test(text) ? LINK.exec(text) : null;
  if (!link) return 'not-an-id';
  const [, space = '', type = '', digits = ''] = link;
  if (!context.spaceNames.includes(space)) return 'other-space';
  if (!context.typeNames.includes(type)) return 'other-type';
  const id = Number(digits);
  return Number.isSafeInteger(id) && id > 0 ? id : 'not-an-id';
}

/** Every id once, in the order pasted; entries are parted by spaces, line breaks, commas and semicolons of both widths. */
export function readPastedIds(text: string, context: PastedContext): PastedIds {
  const ids = new Set<number>();
  const refused: RefusedEntry[] = [];
  let duplicateCount = 0;
  for (const [index, line] of text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/)
    .entries()) {
    for (const entry of line.split(/[\s,;，；、]+/).filter((part) => part !== '')) {
      const read = readEntry(entry, context);
      if (typeof read !== 'number')
        refused.push({ line: index + 1, text: entry.slice(0, 200), reason: read });
      else if (ids.has(read)) duplicateCount += 1;
      else ids.add(read);
    }
  }
  return { ids: [...ids], duplicateCount, refused };
}
