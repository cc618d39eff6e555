// Reads the optional .env file of the clone. Own parser: Node's arrived in 20.12 and we run from 20.9 on.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const LINE = /^\s*(?:export\s+)?([A-Za-z_][A-Za-z0-9_]*)\s*=\s*(.*?)\s*$/;

/** Names and values of KEY=value lines; quotes are taken off, comments and blank lines skipped. */
export function parseDotEnv(text) {
  const values = {};
  for (const line of text.split(/\r?\n/)) {
    const match = LINE.exec(line);
    if (match) values[match[1]] = unquote(match[2]);
  }
  return values;
}

/** The environment with the .env file under it: what the shell sets wins. Empty values count as not set. */
export function environmentWithDotEnv(root, env = process.env) {
  const merged = { ...readDotEnv(join(root, '.env')), ...env };
  return Object.fromEntries(
    Object.entries(merged).filter(([, value]) => value !== undefined && value !== ''),
  );
}

function readDotEnv(path) {
  try {
    return parseDotEnv(readFileSync(path, 'utf8'));
  } catch (error) {
    if (error.code === 'ENOENT') return {};
    throw error;
  }
}

function unquote(raw) {
  const quoted = /^(["'`])(.*)\1(?:\s+#.*)?$/.exec(raw);
  return quoted ? quoted[2] : raw.replace(/(^|\s)#.*$/, '').trimEnd();
}
