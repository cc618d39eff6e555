// The environment is read once; whatever is wrong with it is said before anything starts.
import { expect, test } from 'vitest';
import { parseDotEnv } from '@/server/launch/dot-env.mjs';
import { requireNode } from '@/server/launch/node-version.mjs';
import { httpUrl, readSettings } from '@/server/launch/settings.mjs';

const REAL = {
  OPEN_API_BASE_URL: 'https://project.example.com',
  PLUGIN_ID: 'plumb',
  PLUGIN_SECRET: 'secret',
  SESSION_SECRET: 'x'.repeat(32),
};

test('without any variable the documented defaults hold', () => {
  expect(readSettings({}, '/clone')).toMatchObject({
    host: '127.0.0.1',
    port: 3000,
    sandboxPort: 4010,
    dataDir: '/clone/.data',
    databaseUrl: null,
    openApi: null,
    spaceTimeZone: 'Asia/Shanghai',
    sessionSecret: null,
    sandbox: { items: '2000', seed: '1', taskMs: '800-2500' },
  });
});

test('the real Open API replaces the sandbox', () => {
  expect(readSettings(REAL, '/clone').openApi).toEqual({
    baseUrl: 'https://project.example.com',
    pluginId: 'plumb',
    pluginSecret: 'secret',
  });
});

test.each([
  [{ PORT: 'http' }, /^PORT must be a whole number/],
  [{ PORT: '70000' }, /^PORT must be/],
  [{ SANDBOX_PORT: '0' }, /^SANDBOX_PORT must be/],
  [{ PORT: '4010' }, /^PORT and SANDBOX_PORT are both 4010/],
  [{ DATABASE_URL: 'localhost' }, /^DATABASE_URL must look like/],
  [{ DATABASE_URL: 'mysql://a@b/c' }, /^DATABASE_URL must look like/],
  [{ DATABASE_URL: 'postgres://plumb@db.example.com' }, /^DATABASE_URL must look like/],
  [{ SPACE_TIME_ZONE: 'Shanghai' }, /^SPACE_TIME_ZONE must be/],
  [{ SANDBOX_ITEMS: 'many' }, /^SANDBOX_ITEMS must be/],
  [{ SANDBOX_SEED: '-1' }, /^SANDBOX_SEED must be/],
  [{ SANDBOX_TASK_MS: 'fast' }, /^SANDBOX_TASK_MS must be/],
  [{ SESSION_SECRET: 'short' }, /^SESSION_SECRET is too short/],
  [{ ...REAL, OPEN_API_BASE_URL: 'project.example.com' }, /^OPEN_API_BASE_URL must be/],
  [{ ...REAL, PLUGIN_ID: undefined }, /PLUGIN_ID is required/],
  [{ ...REAL, PLUGIN_SECRET: undefined }, /PLUGIN_SECRET is required/],
  [{ ...REAL, SESSION_SECRET: undefined }, /SESSION_SECRET is required/],
])('%o is refused with a sentence that names the variable', (env, sentence) => {
  expect(() => readSettings(env, '/clone')).toThrow(sentence);
});

test.each([
  ['20.8.1', false],
  ['18.20.0', false],
  ['20.9.0', true],
  ['20.20.2', true],
  ['22.0.0', true],
])('Node %s is accepted: %s', (version, isAccepted) => {
  const attempt = () => requireNode(version);
  if (isAccepted) expect(attempt).not.toThrow();
  else expect(attempt).toThrow(/^Node 20\.9\.0 or newer is needed/);
});

test('a .env file may have comments, quotes and blanks', () => {
  const text = [
    '# a comment',
    '',
    'PORT=3100',
    ' HOST = 0.0.0.0  # all addresses',
    'export PLUGIN_ID="a b"',
    "PLUGIN_SECRET='se#cret'",
    'DATA_DIR=',
    'not a line',
  ];
  expect(parseDotEnv(text.join('\r\n'))).toEqual({
    PORT: '3100',
    HOST: '0.0.0.0',
    PLUGIN_ID: 'a b',
    PLUGIN_SECRET: 'se#cret',
    DATA_DIR: '',
  });
});

test('an IPv6 address gets its brackets in the URL', () => {
  expect(httpUrl('::1', 3000)).toBe('http://[::1]:3000');
});
