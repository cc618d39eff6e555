// `npm run bench -- <name>`: runs tests/bench/<name>.ts or .mjs, which prints one JSON object last.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { bundle } from './bundle.mjs';
import { bareEnvironment } from './child-environment.mjs';
import { LaunchError } from './launch-error.mjs';
import { rootFolder } from './root-folder.mjs';
import { runToEnd } from './run-to-end.mjs';
import { createSteps } from './steps.mjs';

const FOLDER = join(rootFolder, 'tests', 'bench');

await runToEnd(async ({ prepare }) => {
  const [name, ...rest] = process.argv.slice(2);
  const file = benchmarks().find((candidate) => nameOf(candidate) === name);
  if (!file) throw new LaunchError(unknownName(name));
  await prepare({ isBuildWanted: false });
  await bundle(rootFolder, { [name]: join(FOLDER, file) }, 'dist/bench');
  const steps = createSteps({ ...bareEnvironment(process.env), NODE_ENV: 'production' });
  return steps.tool(join('..', 'dist', 'bench', `${name}.mjs`), ...rest);
});

function benchmarks() {
  return existsSync(FOLDER) ? readdirSync(FOLDER).filter((file) => /\.(ts|mjs)$/.test(file)) : [];
}

function nameOf(file) {
  return file.replace(/\.(ts|mjs)$/, '');
}

function unknownName(name) {
  const names = benchmarks().map(nameOf).join(', ') || 'none yet';
  const problem = name === undefined ? 'say which benchmark' : `there is no benchmark "${name}"`;
  return `${problem}: npm run bench -- <name>, where <name> is one of: ${names}.`;
}
