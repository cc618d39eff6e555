// The one promise most launcher tests end with.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { Launched } from './launched';
import { isListening, type ProcessIdentity, stillRunning } from './processes';

/** No process of the list, no port and no lock is left now. */
export async function expectNothingLeft(
  product: Launched,
  processes: readonly ProcessIdentity[],
): Promise<void> {
  expect(stillRunning(processes)).toEqual([]);
  expect(await Promise.all([product.port, product.sandboxPort].map(isListening))).toEqual([false, false]);
  expect(existsSync(join(product.dataDir, 'launcher.lock'))).toBe(false);
}
