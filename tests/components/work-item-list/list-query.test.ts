// Whatever stands in the URL, what is asked of the server is within its limits.
import { expect, test } from 'vitest';
import { listQueryOf, loadListQuery } from '@/components/work-item-list/list-query';

test.each([
  [{}, { name: '', pageNum: 1, pageSize: 50 }],
  [
    { q: '  ledger ', page: '3', size: '20' },
    { name: 'ledger', pageNum: 3, pageSize: 20 },
  ],
  [{ page: '0' }, { name: '', pageNum: 1, pageSize: 50 }],
  [
    { page: '-4', size: '7' },
    { name: '', pageNum: 1, pageSize: 50 },
  ],
  [
    { page: 'many', size: '1e9' },
    { name: '', pageNum: 1, pageSize: 50 },
  ],
  [{ q: 'x'.repeat(500) }, { name: 'x'.repeat(200), pageNum: 1, pageSize: 50 }],
])('%j asks for %j', (parameters, expected) => {
  expect(listQueryOf('story', loadListQuery(parameters))).toEqual({ typeKey: 'story', ...expected });
});
