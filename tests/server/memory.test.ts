// What is shown again without asking, and what is shown while the platform gives no answer.
import { describe, expect, test } from 'vitest';
import { err, ok } from '@/lib/errors/result';
import { createMemory } from '@/server/memory';

const away = err({ kind: 'unreachable' as const, messageKey: 'unreachable', retryable: true });
const forbidden = err({ kind: 'forbidden' as const, messageKey: 'forbidden', retryable: false });

describe('a memory', () => {
  test('does not ask again for what is fresh', async () => {
    const memory = createMemory<string>({ max: 10, freshMs: 60_000 });
    await memory.read('a', async () => ok('first'));
    expect(await memory.read('a', async () => ok('second'))).toEqual(ok('first'));
  });

  test('of stale values asks, and gives the last one only when there was no answer at all', async () => {
    const memory = createMemory<string>({ max: 10, freshMs: 0 });
    await memory.read('a', async () => ok('first'));
    expect(await memory.read('a', async () => ok('second'))).toEqual(ok('second'));
    expect(await memory.read('a', async () => away)).toEqual(ok('second'));
    expect(await memory.read('a', async () => forbidden)).toBe(forbidden);
    expect(await memory.read('b', async () => away)).toBe(away);
  });
});
