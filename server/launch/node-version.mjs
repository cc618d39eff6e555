// First thing every command does: an old Node would fail later, with a message nobody understands.
import { LaunchError } from './launch-error.mjs';

const OLDEST = [20, 9, 0];

/** Throws when this Node is older than package.json allows. */
export function requireNode(version = process.versions.node) {
  const parts = version.split('.').map(Number);
  const different = OLDEST.findIndex((part, index) => parts[index] !== part);
  if (different !== -1 && parts[different] < OLDEST[different]) {
    throw new LaunchError(`Node ${OLDEST.join('.')} or newer is needed; this is Node ${version}.`);
  }
}
