// The editor knows every field type: each is edited once by hand, and what the platform stored is what was typed.
import { type BrowserContext, expect, type Locator, type Page, test } from '@playwright/test';
import { expectAccessible } from './support/accessibility';
import { setPreferences } from './support/preferences';
import { lastEffect, resetSandbox, sandboxEffects, setSwitches } from './support/sandbox-control';
import { signIn } from './support/sign-in';

const LIN = '7401000000000000101';
const WEI = '7401000000000000102';
const ANA = '7401000000000000103';
/** Local midnight in Asia/Shanghai. */
const day = (year: number, month: number, date: number) => Date.UTC(year, month - 1, date - 1, 16);
const endOf = (year: number, month: number, date: number) => day(year, month, date + 1) - 1;

test.beforeEach(() => resetSandbox({ items: 60 }));
test.afterEach(() => setSwitches({ disabled_option_ids: [] }));

/** A new story with nothing in it but a name; gives its id. Ends on its page. */
async function newStory(page: Page, context: BrowserContext, name: string): Promise<number> {
  await setPreferences(context, { locale: 'en', theme: 'light' });
  await signIn(page, LIN, 'orbit', '/orbit/work-items/story/new');
  await page.getByRole('textbox', { name: 'Name' }).fill(name);
  await page.getByRole('button', { name: 'Create Story' }).click();
  await expect(page).toHaveURL(/\/story\/\d+$/);
  await expect(page.getByRole('textbox', { name: 'Name' })).toHaveValue(name);
  return Number(/\/(\d+)$/.exec(page.url())?.[1]);
}

/** Types into a search box and takes the option; the list closes. */
async function find(page: Page, field: string | RegExp, query: string, option: RegExp): Promise<void> {
  const box = page.getByRole('combobox', { name: field, exact: typeof field === 'string' });
  await box.fill(query);
  await page.getByRole('option', { name: option }).first().click();
  await page.keyboard.press('Escape');
}

async function choose(page: Page, field: RegExp, options: (string | RegExp)[]): Promise<void> {
  await page.getByRole('button', { name: field }).click();
  for (const option of options)
    await page.getByRole('option', { name: option, exact: typeof option === 'string' }).click();
  if (options.length > 1) await page.keyboard.press('Escape');
}

/** One edit a type: how a person makes it, and what must be stored under which target. */
const edits: {
  type: string;
  target: string;
  make: (page: Page) => Promise<void>;
  stored: unknown;
}[] = [
  {
    type: 'text',
    target: 'field_0aa4e9',
    make: (page) => page.getByRole('textbox', { name: 'Background' }).fill('First line\n第二行 🙂'),
    stored: 'First line\n第二行 🙂',
  },
  {
    type: 'multi_text',
    target: 'description',
    make: (page) => page.getByRole('textbox', { name: 'Description' }).fill('Plain words'),
    stored: 'Plain words',
  },
  {
    type: 'select',
    target: 'field_7d21aa',
    make: (page) => choose(page, /^Risk/, ['High']),
    stored: { label: 'High', value: 'o_8lheu2' },
  },
  {
    type: 'radio',
    target: 'field_52d859',
    make: (page) =>
      page
        .getByRole('radiogroup', { name: 'Kind of change' })
        .getByRole('radio', { name: 'Improvement' })
        .check(),
    stored: expect.objectContaining({ label: 'Improvement' }),
  },
  {
    type: 'multi_select',
    target: 'field_5be902',
    make: (page) => choose(page, /^Platforms/, ['iOS', 'Web']),
    stored: [
      { label: 'iOS', value: 'o_ios7' },
      { label: 'Web', value: 'o_web1' },
    ],
  },
  {
    type: 'tree_select',
    target: 'field_c3f410',
    make: (page) => choose(page, /^Domain/, [/Refunds/]),
    stored: {
      label: 'Payments',
      value: 'o_pay',
      children: expect.objectContaining({ label: 'Refunds', children: null }),
    },
  },
  {
    type: 'tree_multi_select',
    target: 'field_19a0d4',
    make: (page) => choose(page, /^Affected modules/, [/Home/, /Billing/]),
    stored: [
      expect.objectContaining({ label: 'Client', children: expect.objectContaining({ label: 'Home' }) }),
      expect.objectContaining({ label: 'Server', children: expect.objectContaining({ label: 'Billing' }) }),
    ],
  },
  {
    type: 'user',
    target: 'field_e77b30',
    make: (page) => find(page, 'Tech lead', 'zhaowei', /Wei Zhao/),
    stored: WEI,
  },
  {
    type: 'multi_user',
    target: 'field_2c8f51',
    make: async (page) => {
      await find(page, 'Reviewers', 'ana.silva@', /Ana Silva/);
      await find(page, 'Reviewers', 'chenlin', /Lin Chen/);
    },
    stored: [ANA, LIN],
  },
  {
    type: 'date',
    target: 'field_40d9a6',
    make: (page) => page.getByRole('textbox', { name: 'Due date' }).fill('24 Dec 2026'),
    stored: day(2026, 12, 24),
  },
  {
    type: 'schedule',
    target: 'field_8f03ce',
    make: async (page) => {
      await page.getByRole('textbox', { name: 'Overall schedule: first day' }).fill('2026-03-02');
      await page.getByRole('textbox', { name: 'Overall schedule: last day' }).fill('2026-03-06');
    },
    stored: { start_time: day(2026, 3, 2), end_time: endOf(2026, 3, 6) },
  },
  {
    type: 'precise_date',
    target: 'field_53e178',
    make: async (page) => {
      await page.getByRole('textbox', { name: 'Code freeze: first day' }).fill('2026-04-01');
      await page.getByRole('textbox', { name: 'Code freeze: last day' }).fill('2026-04-01');
    },
    stored: { start_time: day(2026, 4, 1), end_time: endOf(2026, 4, 1) },
  },
  {
    type: 'number',
    target: 'field_74d586',
    make: (page) => page.getByRole('textbox', { name: 'Confidence' }).fill('50'),
    stored: 0.5,
  },
  {
    type: 'bool',
    target: 'field_d2490b',
    make: (page) =>
      page
        .getByRole('radiogroup', { name: 'Needs legal review' })
        .getByRole('radio', { name: 'No', exact: true })
        .check(),
    stored: false,
  },
  {
    type: 'link',
    target: 'field_93c5e1',
    make: (page) =>
      page.getByRole('textbox', { name: 'Specification' }).fill('https://example.com/规格?a=1#b'),
    stored: 'https://example.com/规格?a=1#b',
  },
  {
    type: 'link_cloud_doc',
    target: 'field_28ac60',
    make: (page) =>
      page
        .getByRole('textbox', { name: 'Cloud documents' })
        .fill('https://example.feishu.cn/wiki/A\nhttps://example.feishu.cn/wiki/B'),
    stored: ['https://example.feishu.cn/wiki/A', 'https://example.feishu.cn/wiki/B'],
  },
  {
    type: 'email',
    target: 'field_f2b193',
    make: (page) => page.getByRole('textbox', { name: 'Contact e-mail' }).fill('ops@example.com'),
    stored: 'ops@example.com',
  },
  {
    type: 'telephone',
    target: 'field_54e6d7',
    make: (page) => page.getByRole('textbox', { name: 'Hotline' }).fill('+86-10-5550100'),
    stored: '+86-10-5550100',
  },
  {
    type: 'business',
    target: 'business',
    make: (page) => choose(page, /^Business line/, [/Refunds/]),
    stored: '65f1e7aa9b0c1d2e3f405163',
  },
  {
    type: 'work_item_related_select',
    target: 'field_174ce3',
    make: (page) => find(page, 'Parent story', '4620420001', /4620420001/),
    stored: 4620420001,
  },
  {
    type: 'work_item_related_multi_select',
    target: 'field_6bd0f9',
    make: async (page) => {
      await find(page, 'Related items', '4620420001', /4620420001/);
      await find(page, 'Related items', '4620420002', /4620420002/);
    },
    stored: [4620420001, 4620420002],
  },
  {
    type: 'role_owners',
    target: 'role_owners',
    make: (page) => find(page, 'Developer', 'ana', /Ana Silva/),
    stored: expect.arrayContaining([expect.objectContaining({ role: 'RD', owners: [ANA] })]),
  },
  {
    type: 'group_type',
    target: 'group_type',
    make: (page) => choose(page, /^Group/, ['Made automatically']),
    stored: 'auto',
  },
  {
    type: 'compound_field',
    target: 'field_3e8a74',
    make: async (page) => {
      await page.getByRole('button', { name: 'Add a row' }).click();
      const first = page.getByRole('group', { name: 'Row 1' });
      await first.getByRole('textbox', { name: 'Region, row 1' }).fill('EU data centre');
      await first.getByRole('textbox', { name: 'Date, row 1' }).fill('2026-03-02');
      await page.getByRole('button', { name: 'Add a row' }).click();
      await page.getByRole('textbox', { name: 'Share, row 2' }).fill('0.4');
    },
    stored: [
      [
        expect.objectContaining({ field_key: 'field_aa0001', field_value: 'EU data centre' }),
        expect.objectContaining({ field_key: 'field_aa0002', field_value: day(2026, 3, 2) }),
      ],
      [expect.objectContaining({ field_key: 'field_aa0003', field_value: 0.4 })],
    ],
  },
];

/** Types that fields.md section 2 calls writable by a single update; `signal` is shown only, as section 3 asks. */
const WRITABLE_TYPES = 24;

test('every writable field type is edited once on one item, and the platform stored what was typed', async ({
  page,
  context,
}) => {
  expect(new Set(edits.map((edit) => edit.type)).size).toBe(WRITABLE_TYPES);
  const id = await newStory(page, context, 'Every kind of field');
  const mark = await lastEffect();
  for (const edit of edits) await test.step(edit.type, () => edit.make(page));
  await page.getByRole('button', { name: `Save ${WRITABLE_TYPES} fields` }).click();
  await expect(page.getByText(`Saved ${WRITABLE_TYPES} fields and read them back: all match`)).toBeVisible();

  const effects = await sandboxEffects(mark);
  // Nodes whose people come from the edited role follow it: an effect of the platform, not of a field of ours.
  const own = effects.filter((effect) => !effect.target.startsWith('node:'));
  expect(new Set(effects.map((effect) => effect.work_item_id))).toEqual(new Set([id]));
  expect(own).toHaveLength(edits.length);
  for (const edit of edits) {
    const found = own.find((effect) => effect.target === edit.target);
    await test.step(`${edit.type} is stored`, () => expect(found?.after).toEqual(edit.stored));
  }
});

/** Presses Tab until `target` has the focus, as a person without a mouse does. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  const element = await target.elementHandle();
  for (let presses = 0; presses < 160; presses++) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((wanted) => wanted === document.activeElement, element)) return;
  }
  throw new Error('Tab never reached it');
}

test('two people on one item: the same field is a choice of three, other fields are both kept, nothing is lost', async ({
  page,
  context,
  browser,
}) => {
  const id = await newStory(page, context, 'Two people');
  const theirs = await browser.newContext();
  const other = await theirs.newPage();
  await setPreferences(theirs, { locale: 'en' });
  await signIn(other, WEI, 'orbit', `/orbit/work-items/story/${id}`);
  await other.getByRole('textbox', { name: 'Background' }).fill('Wei wrote this');
  await other.getByRole('textbox', { name: 'Hotline' }).fill('+86-10-5550100');
  await find(other, 'QA', 'tom', /Tom Reed/);
  await other.getByRole('button', { name: 'Save 3 fields' }).click();
  await expect(other.getByText('Saved 3 fields and read them back: all match')).toBeVisible();

  const mark = await lastEffect();
  await page.getByRole('textbox', { name: 'Background' }).fill('Lin wrote that');
  await page.getByRole('textbox', { name: 'Contact e-mail' }).fill('lin@example.com');
  await find(page, 'Developer', 'ana', /Ana Silva/);
  await page.getByRole('button', { name: 'Save 3 fields' }).click();
  const choice = page.getByRole('radiogroup', { name: 'Background' });
  await expect(choice).toBeVisible();
  await expect(choice.getByText('Wei wrote this')).toBeVisible();
  await expect(choice.getByText('Lin wrote that')).toBeVisible();
  await expect(choice.getByRole('radio', { checked: true })).toHaveCount(0);
  expect(await sandboxEffects(mark)).toEqual([]);
  await choice.getByRole('radio', { name: /Mine/ }).check();
  await page.getByRole('button', { name: 'Save 3 fields' }).click();
  await expect(page.getByText('Saved 3 fields and read them back: all match')).toBeVisible();

  await other.reload();
  await expect(other.getByRole('textbox', { name: 'Background' })).toHaveValue('Lin wrote that');
  await expect(other.getByRole('textbox', { name: 'Hotline' })).toHaveValue('+86-10-5550100');
  await expect(other.getByRole('textbox', { name: 'Contact e-mail' })).toHaveValue('lin@example.com');
  await expect(other.getByRole('button', { name: 'Remove Tom Reed' })).toBeVisible();
  await expect(other.getByRole('button', { name: 'Remove Ana Silva' })).toBeVisible();
  await theirs.close();
});

test('by keyboard alone: find, open, edit three types, resolve a conflict, save', async ({
  page,
  context,
  browser,
}) => {
  await setPreferences(context, { locale: 'en' });
  await signIn(page, LIN, 'orbit', '/orbit/work-items?type=story');
  const rows = page.getByRole('row');
  await expect(rows.nth(1)).toBeVisible();
  const name = (await rows.nth(4).getByRole('link').textContent()) ?? '';
  await tabTo(page, page.getByRole('textbox', { name: /Find by name/ }));
  await page.keyboard.type(name);
  await expect(rows.nth(1).getByRole('link', { name, exact: true })).toBeVisible();
  await tabTo(page, rows.nth(1));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('form')).toBeVisible();
  const id = Number(/\/(\d+)/.exec(new URL(page.url()).pathname)?.[1]);

  const theirs = await browser.newContext();
  const other = await theirs.newPage();
  await setPreferences(theirs, { locale: 'en' });
  await signIn(other, LIN, 'orbit', `/orbit/work-items/story/${id}`);
  await other.getByRole('textbox', { name: 'Background' }).fill('Written elsewhere');
  await other.getByRole('button', { name: 'Save 1 field' }).click();
  await expect(other.getByText(/read it back/).first()).toBeVisible();
  await theirs.close();
  const mark = await lastEffect();

  const background = page.getByRole('textbox', { name: 'Background' });
  await tabTo(page, background);
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('Written here');
  await tabTo(page, page.getByRole('textbox', { name: 'Due date' }));
  await page.keyboard.type('24 Dec 2026');
  const estimate = page.getByRole('textbox', { name: 'Estimate' });
  await tabTo(page, estimate);
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('7.5');
  await page.keyboard.press('ControlOrMeta+s');
  const choice = page.getByRole('radiogroup', { name: 'Background' });
  await expect(choice).toBeVisible();
  // The first choice has the focus; arrows move and choose.
  await expect(choice.getByRole('radio').first()).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(choice.getByRole('radio', { name: /Mine/ })).toBeChecked();
  await page.keyboard.press('ControlOrMeta+s');
  await expect(page.getByText('Saved 3 fields and read them back: all match')).toBeVisible();
  const stored = (await sandboxEffects(mark)).map(({ target, after }) => [target, after]);
  expect(stored).toContainEqual(['field_0aa4e9', 'Written here']);
  expect(stored).toContainEqual(['field_40d9a6', day(2026, 12, 24)]);
  expect(stored).toContainEqual(['field_b6125d', 7.5]);
});

test('an item is copied, terminated with a reason and restored, and its activity tells so', async ({
  page,
  context,
}) => {
  const id = await newStory(page, context, 'Comes and goes');
  await page.getByRole('textbox', { name: 'Background' }).fill('Taken along');
  await page.getByRole('button', { name: 'Save 1 field' }).click();
  await expect(page.getByText('Saved 1 field and read it back: it matches')).toBeVisible();
  await page.getByRole('button', { name: 'More for this item' }).click();
  await page.getByRole('menuitem', { name: 'Duplicate…' }).click();
  await expect(page.getByRole('textbox', { name: 'Name' })).toHaveValue('Copy of Comes and goes');
  await expect(page.getByRole('textbox', { name: 'Background' })).toHaveValue('Taken along');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Create Story' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Copy of Comes and goes' })).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Background' })).toHaveValue('Taken along');

  await page.goto(`/orbit/work-items/story/${id}`);
  await page.getByRole('button', { name: 'More for this item' }).click();
  await page.getByRole('menuitem', { name: 'Terminate…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Terminate the item' }).click();
  await expect(dialog.getByText('Choose a reason.')).toBeVisible();
  await dialog.getByRole('radio', { name: 'Other' }).check();
  await dialog.getByRole('textbox', { name: /In your words/ }).fill('Merged into another');
  await expectAccessible(page, { hasOpenPopup: true });
  await dialog.getByRole('button', { name: 'Terminate the item' }).click();
  await expect(page.getByText('This item is terminated').first()).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Name' })).toHaveCount(0);
  await page.getByRole('button', { name: 'More for this item' }).click();
  await page.getByRole('menuitem', { name: 'Restore…' }).click();
  await dialog.getByRole('radio', { name: 'Terminated by mistake' }).check();
  await dialog.getByRole('button', { name: 'Restore the item' }).click();
  await expect(page.getByRole('textbox', { name: 'Name' })).toHaveValue('Comes and goes');
  await page.getByRole('tab', { name: 'Activity' }).click();
  const activity = page.getByRole('tabpanel', { name: 'Activity' });
  await expect(activity.getByText('restored').first()).toBeVisible();
  await expect(activity.getByText('terminated').first()).toBeVisible();
  await expect(activity.getByText('Taken along')).toBeVisible();
  await expectAccessible(page);
});

test('an option removed while the form is open is refused at its field, which then shows it as no longer offered', async ({
  page,
  context,
}) => {
  await newStory(page, context, 'Option goes');
  await choose(page, /^Risk/, ['High']);
  await page.getByRole('textbox', { name: 'Background' }).fill('Stays typed');
  await setSwitches({ disabled_option_ids: ['o_8lheu2'] });
  await page.getByRole('button', { name: 'Save 2 fields' }).click();
  const risk = page.getByRole('button', { name: /^Risk/ });
  await expect(risk).toHaveAccessibleDescription(/no longer available/);
  await expect(page.getByRole('textbox', { name: 'Background' })).toHaveValue('Stays typed');
  await risk.click();
  await expect(page.getByRole('option', { name: /High/ })).toHaveAttribute('aria-disabled', 'true');
  await page.getByRole('option', { name: 'Low' }).click();
  await setSwitches({ disabled_option_ids: [] });
  await page.getByRole('button', { name: 'Save 2 fields' }).click();
  await expect(page.getByText('Saved 2 fields and read them back: all match')).toBeVisible();
});

for (const [locale, theme] of [
  ['zh-CN', 'light'],
  ['en', 'dark'],
] as const) {
  test(`every family of field is accessible in ${locale}, ${theme}`, async ({ page, context }) => {
    await setPreferences(context, { locale, theme });
    const project = locale === 'en' ? 'orbit' : 'xinghe';
    await signIn(page, LIN, project, `/${project}/work-items/story/new`);
    await page.getByRole('button', { name: /^(Add a row|新增一行)$/ }).click();
    await expect(page.getByRole('group', { name: /Row 1|第 1 行/ })).toBeVisible();
    await expectAccessible(page);
  });
}
