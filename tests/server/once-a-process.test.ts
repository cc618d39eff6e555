// Pages, actions and routes each evaluate a module for themselves; what they hold in memory is still one.
import { expect, test, vi } from 'vitest';

async function anotherCopy() {
  vi.resetModules();
  return await import('@/server/once-a-process');
}

test('every copy of a module is given the same thing, and only the first makes it', async () => {
  const [page, route] = [await anotherCopy(), await anotherCopy()];
  expect(page.onceAProcess).not.toBe(route.onceAProcess);
  const held = page.onceAProcess('tests/held', () => new Map([['option', 'offered']]));
  const make = vi.fn(() => new Map<string, string>());
  expect(route.onceAProcess('tests/held', make)).toBe(held);
  expect(make).not.toHaveBeenCalled();
  expect(route.onceAProcess('tests/held-apart', make)).not.toBe(held);
});
