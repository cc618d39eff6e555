// Reads the sandbox process's environment once; every mistake is one clear sentence.

/** What the process is started with. */
export interface SandboxEnvironment {
  databaseUrl: string;
  host: string;
  port: number;
  items: number;
  seed: number;
  timeZone: string;
  taskMs: { low: number; high: number };
  tokenSeconds: number;
}

function wholeNumber(
  name: string,
  value: string | undefined,
  usual: number,
  low: number,
  high: number,
): number {
  const number = value === undefined || value === '' ? usual : Number(value);
  if (!Number.isInteger(number) || number < low || number > high) {
    throw new Error(`${name} must be a whole number from ${low} to ${high}, not "${value}".`);
  }
  return number;
}

/** Parses a range like `800-2500` (milliseconds), or one number. */
function taskRange(value: string | undefined): { low: number; high: number } {
  const match = /^(\d{1,7})(?:-(\d{1,7}))?$/.exec(value || '800-2500');
  const low = Number(match?.[1]);
  const high = Number(match?.[2] ?? match?.[1]);
  if (!match || low > high) throw new Error(`SANDBOX_TASK_MS must be a range like 800-2500, not "${value}".`);
  return { low, high };
}

/** The parsed environment; throws an Error whose message can be shown as it is. */
export function readEnvironment(env: NodeJS.ProcessEnv): SandboxEnvironment {
  const databaseUrl = env.SANDBOX_DATABASE_URL ?? '';
  if (!/^postgres(ql)?:\/\//.test(databaseUrl))
    throw new Error('SANDBOX_DATABASE_URL must be a postgres:// address.');
  const host = env.HOST || '127.0.0.1';
  // Its control gives out the plugin secret: nobody outside this machine may reach it, whatever HOST says for the product.
  const isLoopback = host === 'localhost' || host === '::1' || host.startsWith('127.');
  return {
    databaseUrl,
    host: isLoopback ? host : '127.0.0.1',
    port: wholeNumber('SANDBOX_PORT', env.SANDBOX_PORT, 4010, 0, 65_535),
    items: wholeNumber('SANDBOX_ITEMS', env.SANDBOX_ITEMS, 2000, 0, 500_000),
    seed: wholeNumber('SANDBOX_SEED', env.SANDBOX_SEED, 1, 0, 4_294_967_295),
    timeZone: env.SPACE_TIME_ZONE || 'Asia/Shanghai',
    taskMs: taskRange(env.SANDBOX_TASK_MS),
    tokenSeconds: wholeNumber('SANDBOX_TOKEN_S', env.SANDBOX_TOKEN_S, 7200, 1, 1_000_000),
  };
}
