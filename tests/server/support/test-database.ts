// A fresh database for one test file, on the server that postgres.global.ts started.
import { randomUUID } from 'node:crypto';
import { Client } from 'pg';

/** `drop` cuts the sessions that are still open. */
export type TestDatabase = { url: string; drop: () => Promise<void> };

/** Makes an empty database that nobody else uses. Call `drop` when done. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const serverUrl = process.env.TEST_DATABASE_URL;
  if (!serverUrl) throw new Error('TEST_DATABASE_URL is not set: run this test through vitest');
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await onServer(serverUrl, `create database ${name}`);
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => onServer(serverUrl, `drop database if exists ${name} with (force)`) };
}

async function onServer(serverUrl: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: serverUrl });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
