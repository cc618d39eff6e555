// The log of a process: JSON lines on stdout. Used by everything under server; never by lib, app or components.
import pino, { type DestinationStream, type Logger } from 'pino';

/** Plugin, virtual and user tokens by their prefix; the first four characters are enough to tell two apart (pitfalls.md 9.1). */
const TOKEN = /\b([puv]-[0-9A-Za-z]{2})[0-9A-Za-z-]{6,}/g;

const SECRET_PATHS = [
  'pluginSecret',
  'plugin_secret',
  'PLUGIN_SECRET',
  'SESSION_SECRET',
  'DATABASE_URL',
  'token',
];

/** A log that masks tokens wherever they stand in a line and drops members named like a secret. `to` is for tests. */
export function createLog(to?: DestinationStream): Logger {
  return pino(
    {
      level: process.env.LOG_LEVEL ?? 'info',
      base: undefined,
      redact: { paths: SECRET_PATHS.flatMap((path) => [path, `*.${path}`]), censor: '[secret]' },
      hooks: { streamWrite: (line) => line.replace(TOKEN, '$1…') },
    },
    to ?? pino.destination(1),
  );
}

/** The log of this process. */
export const log: Logger = createLog();
