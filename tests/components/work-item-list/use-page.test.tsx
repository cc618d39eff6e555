// Rows on the screen are never older than what the server just rendered.
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { type FirstPage, usePage } from '@/components/work-item-list/use-page';
import { item, pageOf } from './item-fixture';

const query = { typeKey: 'story', name: '', pageNum: 1, pageSize: 50 };

function first(name: string, readAtMs: number): FirstPage {
  return { query, readAtMs, result: { ok: true, value: { ...pageOf([item(1, name)]), readAtMs } } };
}

function Names({ page }: { page: FirstPage }) {
  const { result } = usePage('orbit', query, page);
  return <p>{result?.ok ? result.value.items[0]?.name : 'none'}</p>;
}

function show(client: QueryClient, page: FirstPage) {
  const shown = render(
    <QueryClientProvider client={client}>
      <Names page={page} />
    </QueryClientProvider>,
  );
  const name = screen.getByRole('paragraph').textContent;
  shown.unmount();
  return name;
}

test('a page rendered again after an edit shows the edit at once', () => {
  const client = new QueryClient({ defaultOptions: { queries: { staleTime: Number.POSITIVE_INFINITY } } });
  const now = Date.now();
  expect(show(client, first('before', now))).toBe('before');
  expect(show(client, first('after', now + 1))).toBe('after');
});

test('an older rendering, shown again by the Back button, does not hide newer rows', () => {
  const client = new QueryClient();
  const now = Date.now();
  expect(show(client, first('newer', now))).toBe('newer');
  expect(show(client, first('older', now - 60_000))).toBe('newer');
});
