// Which stories the open list shows.
import { expect, type Page } from '@playwright/test';

/** Ids of the first so many stories of the list, once it has drawn them. */
export async function firstStoryIds(page: Page, count: number): Promise<number[]> {
  const drawn = async () => {
    const hrefs = await page
      .getByRole('row')
      .getByRole('link')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    const ids = hrefs.flatMap((href) => /\/story\/(\d+)/.exec(href)?.[1] ?? []);
    return [...new Set(ids.map(Number))];
  };
  let ids: number[] = [];
  await expect
    .poll(async () => {
      ids = await drawn();
      return ids.length;
    })
    .toBeGreaterThanOrEqual(count);
  return ids.slice(0, count);
}
