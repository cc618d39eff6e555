// Whatever is sent, the answer is a documented refusal (or success) in the documented envelope: never a crash, a hang, a stack trace.
// FUZZ_REQUESTS and FUZZ_SEED choose how many and which: `FUZZ_REQUESTS=10000` is the full figure.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { coverage } from '@/server/sandbox/coverage';
import { codeOf, findFault } from './fuzz/answer-rules';
import { makePool } from './fuzz/make-pool';
import { mutate, plain, type WireRequest } from './fuzz/mutate';
import { createSeeded } from './fuzz/seeded';
import { createSender, type RawAnswer } from './fuzz/send-raw';
import { type Pool, validRequests } from './fuzz/valid-requests';
import { adminKey, startSandbox, type TestSandbox } from './support/start-sandbox';

const total = Number(process.env.FUZZ_REQUESTS ?? 2000);
const seed = Number(process.env.FUZZ_SEED ?? 1);
const atOnce = 8;
/** A long run is no hang: a single answer that never comes is found by the sender. */
const patienceMs = 30_000 + total * 20;

let sandbox: TestSandbox;
let sender: ReturnType<typeof createSender>;
let pool: Pool;
let token: string;
beforeAll(async () => {
  sandbox = await startSandbox({ items: 600 });
  sender = createSender(sandbox.url);
  pool = await makePool(sandbox);
  const credentials = { plugin_id: pool.pluginId, plugin_secret: pool.pluginSecret };
  token = (await sandbox.call('POST', 'authen/plugin_token', credentials)).body.data.token;
});
afterAll(async () => {
  sender.close();
  // Throws when the sandbox met an error that no rule of the API explains, even where the answer looked like a refusal.
  await sandbox.stop();
});

function send(request: WireRequest): Promise<RawAnswer> {
  const usual = { 'Content-Type': 'application/json', 'X-PLUGIN-TOKEN': token, 'X-USER-KEY': adminKey };
  return sender.send({ ...request, headers: { ...usual, ...request.headers } });
}

it('the requests that the fuzzing starts from reach every endpoint, and are accepted', async () => {
  const requests = validRequests(pool, createSeeded(7));
  expect([...new Set(requests.map(({ section }) => section))]).toEqual(
    coverage.map(({ section }) => section),
  );
  // Accepted or not by the state of what was drawn.
  const depends = ['6.4', '7.3', '7.4', '8.4'];
  // Codes and refresh tokens work once; these two show the refusal of a wrong one.
  const refused: Record<string, number> = { '1.2': 10210, '1.3': 10211 };
  for (const request of requests) {
    const answer = await send(plain(request));
    expect(findFault(answer), request.path).toBe(null);
    if (!depends.includes(request.section)) {
      expect([request.section, request.path, codeOf(answer)]).toEqual([
        request.section,
        request.path,
        refused[request.section] ?? 0,
      ]);
    }
  }
});

it(
  `${total} mutated requests are answered as documented`,
  async () => {
    const seeded = createSeeded(seed);
    const codes = new Map<number, number>();
    const faults: string[] = [];
    let sent = 0;
    async function run(): Promise<void> {
      while (sent < total) {
        sent += 1;
        const wire = mutate(seeded.pick(validRequests(pool, seeded)), seeded);
        const shown = `${wire.method} ${wire.path.slice(0, 200)} ${JSON.stringify(wire.headers).slice(0, 200)} ${wire.bytes?.subarray(0, 1500) ?? ''}`;
        const answer = await send(wire).catch((error: Error) => error);
        const fault = answer instanceof Error ? answer.message : findFault(answer);
        if (answer instanceof Error || fault !== null) {
          faults.push(`${fault}: ${shown} -> ${answer instanceof Error ? '' : answer.text.slice(0, 500)}`);
        } else codes.set(codeOf(answer), (codes.get(codeOf(answer)) ?? 0) + 1);
      }
    }
    await Promise.all(Array.from({ length: atOnce }, run));
    expect(faults.slice(0, 8)).toEqual([]);
    const accepted = codes.get(0) ?? 0;
    process.stdout.write(
      `fuzz: ${sent} requests, ${faults.length} undocumented answers, ${accepted} accepted, ${codes.size} codes\n`,
    );
    // A fuzzing that only ever meets the first check would prove nothing.
    expect(codes.size).toBeGreaterThan(25);
    expect(accepted).toBeGreaterThan(total / 20);
  },
  patienceMs,
);
