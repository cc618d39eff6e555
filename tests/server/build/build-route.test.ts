// The name of the running build: by content, open to everybody, never from a cache.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { GET } from '@/app/api/build/route';
import { nameBuild } from '@/server/launch/source-hash.mjs';

function cloneWith(content: string): string {
  const root = mkdtempSync(join(tmpdir(), 'plumb-build-'));
  mkdirSync(join(root, 'app'));
  writeFileSync(join(root, 'app', 'page.tsx'), content);
  return root;
}

test('two machines that built the same sources have the same build; a changed source makes another', () => {
  const clones = [cloneWith('one'), cloneWith('one'), cloneWith('two')];
  const [first, same, changed] = clones.map((root) => nameBuild(root));
  for (const root of clones) rmSync(root, { recursive: true });
  expect(first).toMatch(/^[0-9a-f]{12}$/);
  expect(same).toBe(first);
  expect(changed).not.toBe(first);
});

test('the route answers without a session and is not kept by any cache', async () => {
  const answer = GET();
  expect(answer.status).toBe(200);
  expect(answer.headers.get('cache-control')).toBe('no-store');
  // Only a built product has a name.
  expect(await answer.json()).toEqual({ build: null });
});
