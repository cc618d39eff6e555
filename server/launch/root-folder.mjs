// Where the clone is. Found by looking upwards, because this file also runs from inside bundles under dist/.
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Absolute path of the clone: the nearest folder above that holds both package.json and server/launch. */
export const rootFolder = findRoot(dirname(fileURLToPath(import.meta.url)));

function findRoot(folder) {
  if (existsSync(join(folder, 'package.json')) && existsSync(join(folder, 'server', 'launch'))) return folder;
  const parent = dirname(folder);
  if (parent === folder) throw new Error('the launcher is not inside a clone of Plumb');
  return findRoot(parent);
}
