// Looks at a PostgreSQL server before the children need it: can it be reached, and are our databases there?
import { LaunchError } from './launch-error.mjs';

const CONNECT_TIMEOUT_MS = 5000;

/** Makes the named databases on the server that `adminUrl` points at, where they are missing. */
export async function createDatabases(adminUrl, names) {
  const client = await connect(adminUrl);
  try {
    for (const name of names) await createIfMissing(client, name);
  } finally {
    await client.end();
  }
}

/** Throws one sentence (without the password) when DATABASE_URL cannot be used. */
export async function requireReachable(databaseUrl) {
  const client = await connect(databaseUrl).catch((error) => {
    const where = new URL(databaseUrl);
    const why = error.errors?.[0]?.message ?? error.message;
    throw new LaunchError(`DATABASE_URL cannot be used: ${where.host}${where.pathname} answers "${why}".`);
  });
  await client.end();
}

/** URL of another database on the same server. */
export function siblingDatabaseUrl(databaseUrl, suffix) {
  const url = new URL(databaseUrl);
  url.pathname = `${url.pathname}${suffix}`;
  return url.href;
}

/** Makes the sandbox's own database beside ours on a server that is not ours. */
export async function createSiblingDatabase(databaseUrl, siblingUrl) {
  const name = decodeURIComponent(new URL(siblingUrl).pathname.slice(1));
  await createDatabases(databaseUrl, [name]).catch((error) => {
    throw new LaunchError(
      `the sandbox needs a database "${name}" beside yours and could not make it (${error.message}); make it, or set OPEN_API_BASE_URL.`,
    );
  });
}

async function createIfMissing(client, name) {
  const found = await client.query('select 1 from pg_database where datname = $1', [name]);
  if (found.rowCount === 0) await client.query(`create database ${client.escapeIdentifier(name)}`);
}

async function connect(url) {
  // Loaded here because this file may be read before the packages are installed.
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: CONNECT_TIMEOUT_MS });
  // A connection that breaks while idle is reported again by the next query.
  client.on('error', () => {});
  await client.connect();
  return client;
}
