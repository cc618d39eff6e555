// Holds the coverage matrix to the reference, to the routes, and to requests that really provoke every code it names.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { coverage, outOfScope, sharedCodes } from '@/server/sandbox/coverage';
import { endpoints } from '@/server/sandbox/endpoints';
import { allProvocations } from './provocations/all-provocations';
import { coveragePage } from './provocations/coverage-page';
import { nowhere } from './provocations/nowhere';
import { referenceCodes, referenceEndpoints, statusOf } from './provocations/reference';
import { setStage } from './provocations/set-stage';
import type { Provocation } from './provocations/stage';
import { type Answer, startSandbox, type TestSandbox } from './support/start-sandbox';

// The causes are the same whatever the ids: read here for the table, with the real ids when they are sent.
const causes = allProvocations(nowhere);
const address = ({ section, method, path }: { section: string; method: string; path: string }) =>
  `${section} ${method} ${path}`;
const inOrder = (numbers: Iterable<number>) => [...new Set(numbers)].sort((left, right) => left - right);

describe('the coverage matrix', () => {
  it('has every endpoint of the reference as a route, and no other', () => {
    const wanted = referenceEndpoints.map(([section, method, path]) => address({ section, method, path }));
    expect(endpoints.map(address).sort()).toEqual(wanted.sort());
  });

  it('has one line for every section that has a route', () => {
    const wanted = [...new Set(referenceEndpoints.map(([section]) => section))];
    expect(coverage.map(({ section }) => section)).toEqual(wanted);
  });

  it('names every code of the error table: provoked, or out of scope with a reason', () => {
    const provoked = [...sharedCodes, ...coverage.flatMap(({ codes }) => codes)];
    const excused = Object.keys(outOfScope).map(Number);
    expect(provoked.filter((code) => excused.includes(code))).toEqual([]);
    expect(inOrder([...provoked, ...excused])).toEqual(inOrder(Object.values(referenceCodes).flat()));
  });

  it.each(coverage.map((line) => [line.section, line] as const))(
    'has a provocation for each code of %s, and names each code that is provoked there',
    (section, line) => {
      const provoked = causes.filter((cause) => cause.section === section).map(({ code }) => code);
      expect(line.codes).toEqual(inOrder(provoked));
    },
  );

  it('is on the page as it is here', async () => {
    await expect(coveragePage(causes)).toMatchFileSnapshot('../../server/sandbox/COVERAGE.md');
  });
});

describe('a request', () => {
  let sandbox: TestSandbox;
  let requests: Provocation[];

  beforeAll(async () => {
    sandbox = await startSandbox();
    requests = allProvocations(await setStage(sandbox));
  });
  afterAll(() => sandbox.stop());

  async function send({
    method,
    path,
    body,
    headers,
    switches,
    fault,
    before,
  }: Provocation): Promise<Answer> {
    for (const earlier of before ?? []) await sandbox.call(earlier.method, earlier.path, earlier.body);
    const usual = switches && (await sandbox.control('GET', 'switches'));
    if (switches) await sandbox.control('PUT', 'switches', switches);
    if (fault) await sandbox.control('PUT', 'faults', [fault]);
    const answer = await sandbox.call(method, path, body, headers);
    if (switches) await sandbox.control('PUT', 'switches', usual);
    return answer;
  }

  /** The one refusal whose page gives it another status than the table. */
  const statusIn = ({ section, code }: Provocation) =>
    section === '1.3' && code === 10211 ? 400 : statusOf(code);

  it.each(causes.map(({ section, code, cause }, index) => [section, code, cause, index] as const))(
    'to %s is refused with %i: %s',
    async (_section, code, _cause, index) => {
      const request = requests[index] as Provocation;
      const answer = await send(request);
      const logId = answer.headers.get('x-tt-logid');
      expect(logId).toMatch(/^[0-9A-F]{32}$/);
      expect(answer.headers.get('content-type')).toContain('application/json');
      const refused = { code, msg: expect.stringMatching(/./) };
      if (request.section.startsWith('1.')) expect(answer.body).toEqual({ data: null, error: refused });
      else
        expect(answer.body).toMatchObject({
          err_code: code,
          err_msg: expect.stringMatching(/./),
          err: { ...refused, log_id: logId },
        });
      expect(answer.status).toBe(statusIn(request));
    },
  );
});
