// The environment, parsed once and told in plain words when it is wrong. Called by the process entry points and their services.
import { z } from 'zod';

const databaseUrl = z
  .string('is required (pg would silently use localhost:5432 without it)')
  .regex(/^postgres(ql)?:\/\/./, 'must look like postgres://user:password@host:5432/database');

const timeZone = z.string().refine((zone) => {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: zone }));
  } catch {
    return false;
  }
}, 'must be an IANA time zone such as Asia/Shanghai');

const port = z.coerce.number().int().min(1).max(65_535);
const required = z.string('is required').min(1, 'is empty');

const envSchema = z.object({
  DATABASE_URL: databaseUrl,
  OPEN_API_BASE_URL: z
    .string('is required')
    .refine(
      (url) => URL.canParse(url) && /^https?:$/.test(new URL(url).protocol),
      'must be an http(s) address',
    ),
  PLUGIN_ID: required,
  PLUGIN_SECRET: required,
  SPACE_TIME_ZONE: timeZone.default('Asia/Shanghai'),
  SESSION_SECRET: z.string('is required').min(32, 'must have at least 32 characters'),
  /** `true` behind https: the session cookie is then never sent over plain http. */
  SECURE_COOKIES: z.stringbool().default(false),
  /** Address of our own sandbox's control; absent with the real service. */
  SANDBOX_URL: z.url().optional(),
  HOST: z.string().default('127.0.0.1'),
  PORT: port.default(3000),
});

/** Everything web and worker are configured by. */
export type Env = z.output<typeof envSchema>;

/** The environment is wrong; the message names every wrong variable, never a value. */
export class EnvError extends Error {
  override name = 'EnvError';
}

function parse<T>(schema: z.ZodType<T>, values: Record<string, string | undefined>): T {
  const parsed = schema.safeParse(values);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`);
  throw new EnvError(`The environment is not right: ${problems.join('; ')}.`);
}

/** Parses an environment. Throws EnvError. */
export function parseEnv(values: Record<string, string | undefined>): Env {
  return parse(envSchema, values);
}

/** Parses the one variable that migrations need. Throws EnvError. */
export function parseDatabaseUrl(values: Record<string, string | undefined>): string {
  return parse(z.object({ DATABASE_URL: databaseUrl }), values).DATABASE_URL;
}

let parsed: Env | undefined;

/** The environment of this process, parsed at the first call (not at import: `next build` runs without one). Throws EnvError. */
export function getEnv(): Env {
  parsed ??= parseEnv(process.env);
  return parsed;
}
