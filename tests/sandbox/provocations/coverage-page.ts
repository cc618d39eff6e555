// The coverage matrix as a page to read: server/sandbox/COVERAGE.md, made again by `vitest run tests/sandbox/coverage.test.ts -u`.
import { coverage, outOfScope, sharedCodes } from '@/server/sandbox/coverage';
import { endpoints } from '@/server/sandbox/endpoints';
import { statusOf } from './reference';
import type { Provocation } from './stage';

function row(cells: (string | number)[]): string {
  return `| ${cells.join(' | ')} |`;
}

function addressesOf(section: string): string {
  return endpoints
    .filter((endpoint) => endpoint.section === section)
    .map(({ method, path }) => `${method} \`${path}\``)
    .join('<br>');
}

/** The page. */
export function coveragePage(causes: readonly Provocation[]): string {
  const codes = new Set([...sharedCodes, ...coverage.flatMap((line) => line.codes)]);
  const lines = coverage.map(({ section, title, notes }) => {
    const own = causes.filter((cause) => cause.section === section);
    const provoked = own.map(({ code, cause }) => `${code} ${cause}`).join('; ');
    return row([section, title, addressesOf(section), 'yes', own.length, provoked, notes]);
  });
  return [
    '# What the sandbox answers and refuses',
    '',
    'Made from `coverage.ts` and the requests of `tests/sandbox/provocations`; a test holds it to both, to the routes and to the',
    'error table of the reference. Every cause is one request written by hand and sent over HTTP.',
    '',
    `${endpoints.length} routes in ${coverage.length} sections, ${codes.size} error codes with ${causes.length} causes, ${Object.keys(outOfScope).length} codes out of scope.`,
    '',
    '## Endpoints',
    '',
    row(['Section', 'Name', 'Address', 'Implemented', 'Causes', 'Provoked', 'Notes']),
    row(Array(7).fill('---')),
    ...lines,
    '',
    '## On every endpoint they apply to',
    '',
    `${sharedCodes.join(', ')} (\`tests/sandbox/shared-refusals.test.ts\`).`,
    '',
    '## Out of scope',
    '',
    row(['Code', 'HTTP', 'Why']),
    row(Array(3).fill('---')),
    ...Object.entries(outOfScope).map(([code, why]) => row([code, statusOf(Number(code)), why])),
    '',
  ].join('\n');
}
