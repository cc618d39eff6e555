// Asks axe about a page as it stands.
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** An open list or menu hides the rest of the page from assistive technology on purpose; these rules then misread it. */
const RULES_OF_CLOSED_PAGES = [
  'aria-hidden-focus',
  'region',
  'page-has-heading-one',
  'landmark-one-main',
  'landmark-no-duplicate-banner',
  // A list driven from its search box is scrolled by the arrows there; the list itself is no tab stop.
  'scrollable-region-focusable',
];

/** Fails with rule and element for everything axe finds. `hasOpenPopup` while a menu, list or picker is open. */
export async function expectAccessible(page: Page, { hasOpenPopup = false } = {}): Promise<void> {
  const builder = new AxeBuilder({ page });
  if (hasOpenPopup) builder.disableRules(RULES_OF_CLOSED_PAGES);
  const { violations } = await builder.analyze();
  const found = violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id} (${help}): ${node.target.join(' ')}`),
  );
  expect(found).toEqual([]);
}
