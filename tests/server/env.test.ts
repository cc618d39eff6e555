import { describe, expect, it } from 'vitest';
import { EnvError, parseDatabaseUrl, parseEnv } from '@/server/env';

const good = {
  DATABASE_URL: 'postgres://plumb:pass@127.0.0.1:5432/plumb',
  OPEN_API_BASE_URL: 'https://project.feishu.cn',
  PLUGIN_ID: 'MII_65F1A0B2C3D4E5F6',
  PLUGIN_SECRET: '0F1E2D3C4B5A69788796A5B4C3D2E1F0',
  SESSION_SECRET: 'x'.repeat(32),
};

describe('environment', () => {
  it('has defaults for what need not be said', () => {
    expect(parseEnv(good)).toEqual({
      ...good,
      SPACE_TIME_ZONE: 'Asia/Shanghai',
      SECURE_COOKIES: false,
      HOST: '127.0.0.1',
      PORT: 3000,
    });
  });

  it.each([
    ['DATABASE_URL', undefined, 'DATABASE_URL is required'],
    ['DATABASE_URL', 'localhost', 'DATABASE_URL must look like postgres://'],
    ['OPEN_API_BASE_URL', 'project.feishu.cn', 'OPEN_API_BASE_URL must be an http(s) address'],
    ['PLUGIN_SECRET', '', 'PLUGIN_SECRET is empty'],
    ['SPACE_TIME_ZONE', 'Shanghai', 'SPACE_TIME_ZONE must be an IANA time zone'],
    ['SESSION_SECRET', 'short', 'SESSION_SECRET must have at least 32 characters'],
    ['PORT', '0', 'PORT'],
  ])('says what is wrong with %s = %s', (name, value, sentence) => {
    expect(() => parseEnv({ ...good, [name]: value })).toThrow(EnvError);
    expect(() => parseEnv({ ...good, [name]: value })).toThrow(sentence);
  });

  it('names every wrong variable at once, and no value', () => {
    const message = () => parseEnv({ ...good, PLUGIN_ID: undefined, SESSION_SECRET: 'hush' });
    expect(message).toThrow(/PLUGIN_ID.*SESSION_SECRET/);
    expect(message).not.toThrow(/hush/);
  });

  it('lets migrations do with the database alone', () => {
    expect(parseDatabaseUrl({ DATABASE_URL: good.DATABASE_URL })).toBe(good.DATABASE_URL);
    expect(() => parseDatabaseUrl({})).toThrow('DATABASE_URL is required');
  });
});
