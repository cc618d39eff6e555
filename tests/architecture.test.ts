// Holds who may import whom (ARCHITECTURE.md, "Who imports whom"). Reads the sources; runs nothing of them.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { brokenRules, layerOf } from './architecture/rules';

const root = resolve(import.meta.dirname, '..');
const folders = ['app', 'components', 'lib', 'server'];

function sourcesIn(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return sourcesIn(path);
    return /\.(tsx?|mjs)$/.test(name) ? [path] : [];
  });
}

function importsOf(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  const found = [...text.matchAll(/(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/g)].map(
    (match) => match[1] ?? '',
  );
  return found
    .filter((target) => target.startsWith('.') || target.startsWith('@/'))
    .map((target) =>
      target.startsWith('@/') ? target.slice(2) : relative(root, resolve(dirname(file), target)),
    );
}

const edges = folders.flatMap((folder) =>
  sourcesIn(join(root, folder)).flatMap((file) =>
    importsOf(file).map((to) => ({ from: relative(root, file), to })),
  ),
);

describe('the architecture', () => {
  test('the sources were really read', () => {
    expect(edges.length).toBeGreaterThan(200);
    expect(edges.some((edge) => edge.from.startsWith('lib/') && edge.to.startsWith('lib/'))).toBe(true);
  });

  test('no file imports from a layer it may not', () => {
    expect(edges.flatMap(brokenRules)).toEqual([]);
  });

  test.each([
    ['lib/fields/x.ts', 'server/services'],
    ['lib/fields/x.ts', 'components/ui/button'],
    ['components/ui/x.tsx', 'components/schedule/board'],
    ['components/ui/x.tsx', 'server/actions/work-items'],
    ['components/work-item/x.tsx', 'components/bulk-edit/preview'],
    ['components/work-item/x.tsx', 'server/work-items/save'],
    ['app/x/page.tsx', 'server/open-api/work-items'],
    ['app/x/page.tsx', 'server/db/client'],
    ['server/work-items/x.ts', 'server/session'],
    ['server/work-items/x.ts', 'server/actions/work-items'],
    ['server/open-api/x.ts', 'server/people'],
    ['server/open-api/x.ts', 'server/sandbox/app'],
    ['server/db/x.ts', 'server/people'],
    ['server/sandbox/x.ts', 'lib/schedule/days'],
    ['server/sandbox/x.ts', 'server/open-api/wire/lenient'],
    ['server/jobs/x.ts', 'server/open-api/work-items'],
    ['server/jobs/x.ts', 'server/session'],
    ['server/launch/x.mjs', 'server/env'],
    ['server/work-items/x.ts', 'server/sandbox/app'],
  ])('%s importing %s is noticed', (from, to) => {
    expect(brokenRules({ from, to })).toHaveLength(1);
  });

  test('every source file belongs to a layer', () => {
    expect([...new Set(edges.map((edge) => edge.from))].filter((file) => layerOf(file) === null)).toEqual([]);
  });

  test('only session and action files are bound to Next by server-only', () => {
    const bound = sourcesIn(join(root, 'server'))
      .filter((file) => /['"]server-only['"]/.test(readFileSync(file, 'utf8')))
      .map((file) => relative(root, file));
    expect(bound).toEqual(['server/session.ts']);
  });
});
