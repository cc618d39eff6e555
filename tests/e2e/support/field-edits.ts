// One edit for each writable type of field: how a person makes it, and what the platform must hold afterwards.
import { expect, type Page } from '@playwright/test';
import { ANA, choose, endOf, find, LIN, pickFirst, startOf, WEI } from './editor-steps';

/**
 * An edit of one type. `target` is what the sandbox calls the field; `stored` what it must hold, or undefined where that is
 * known only once the edit is made: then `make` gives it.
 */
type FieldEdit = {
  type: string;
  target: string;
  make: (page: Page) => Promise<unknown>;
  stored?: unknown;
};

/** The writable types of fields.md section 2; `signal` is shown only, as section 3 asks. */
export const fieldEdits: FieldEdit[] = [
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
    stored: startOf(2026, 12, 24),
  },
  {
    type: 'schedule',
    target: 'field_8f03ce',
    make: async (page) => {
      await page.getByRole('textbox', { name: 'Overall schedule: first day' }).fill('2026-03-02');
      await page.getByRole('textbox', { name: 'Overall schedule: last day' }).fill('2026-03-06');
    },
    stored: { start_time: startOf(2026, 3, 2), end_time: endOf(2026, 3, 6) },
  },
  {
    type: 'precise_date',
    target: 'field_53e178',
    make: async (page) => {
      await page.getByRole('textbox', { name: 'Code freeze: first day' }).fill('2026-04-01');
      await page.getByRole('textbox', { name: 'Code freeze: last day' }).fill('2026-04-01');
    },
    stored: { start_time: startOf(2026, 4, 1), end_time: endOf(2026, 4, 1) },
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
    make: async (page) => (await pickFirst(page, 'Parent story', 1))[0],
  },
  {
    type: 'work_item_related_multi_select',
    target: 'field_6bd0f9',
    make: (page) => pickFirst(page, 'Related items', 2),
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
        expect.objectContaining({ field_key: 'field_aa0002', field_value: startOf(2026, 3, 2) }),
      ],
      [expect.objectContaining({ field_key: 'field_aa0003', field_value: 0.4 })],
    ],
  },
];
