// Copied rows say what the table shows: every column in words, moments in the space's zone, nothing for what is empty.
import { expect, test } from 'vitest';
import { copiedRows } from '@/components/work-item-list/copied-rows';
import { field, option } from '../field/field-fixture';
import { item } from './item-fixture';

test('each shown column of each row is copied under its name', () => {
  const columns = ['name', 'work_item_id', 'work_item_status', 'created_at', 'priority'].map((key) => ({
    key,
    isPinned: false,
    widthPx: null,
  }));
  const { plain, html } = copiedRows({
    items: [{ ...item(11, 'Ledger'), createdAtMs: Date.UTC(2026, 2, 1, 16, 30) }],
    columns,
    columnName: (key) => key.toUpperCase(),
    context: { fieldByKey: new Map([['priority', field('priority', 'select')]]), zone: 'Asia/Shanghai' },
    words: { locale: 'en', nameOf: (key) => key, itemName: String, yes: 'Yes', no: 'No' },
  });
  expect(plain.split('\n').map((line) => line.split('\t'))).toEqual([
    ['NAME', 'WORK_ITEM_ID', 'WORK_ITEM_STATUS', 'CREATED_AT', 'PRIORITY'],
    ['Ledger', '11', item(11, 'Ledger').statusLabel, '2 Mar 2026 00:30:00', ''],
  ]);
  expect(html).toContain('<th>NAME</th>');
});

test('a business line is copied as the path that the table shows, not by its id', () => {
  const options = [option('pay', 'Payments', { children: [option('ref', 'Refunds')] })];
  const line = field('business', 'business', { options });
  const { plain } = copiedRows({
    items: [{ ...item(11, 'Ledger'), values: { business: { kind: 'text', text: 'ref' } } }],
    columns: [{ key: 'business', isPinned: false, widthPx: null }],
    columnName: (key) => key,
    context: { fieldByKey: new Map([['business', line]]), zone: 'Asia/Shanghai' },
    words: { locale: 'en', nameOf: (key) => key, itemName: String, yes: 'Yes', no: 'No' },
  });
  expect(plain.split('\n')[1]).toBe('Payments / Refunds');
});
