// `npm start` puts npm (and perhaps a shell) between the person and the launcher. When npm is killed with -9 nobody tells
// the launcher; this notices, so that the product does not run on behind the back of who started it.
import { basename } from 'node:path';
import { commandLine, parentPid } from './process-identity.mjs';

const WATCH_MS = 500;
/** npm, perhaps sh, then us: nothing further up is ours to watch. */
const LEVELS_MAX = 3;

/** Calls `onGone` once when the npm that runs this launcher is gone. Does nothing when there is no npm above. */
export function watchNpm(onGone) {
  const chain = chainToNpm();
  if (chain === null) return;
  const timer = setInterval(() => {
    const isIntact = chain.every(({ pid, parent }) => parentPid(pid) === parent);
    if (isIntact) return;
    clearInterval(timer);
    onGone();
  }, WATCH_MS);
  timer.unref();
}

/** The links from us up to npm as {pid, parent}; null when npm is not found there or cannot be looked for. */
function chainToNpm() {
  const chain = [];
  let pid = process.pid;
  for (let level = 0; level < LEVELS_MAX; level += 1) {
    const parent = parentPid(pid);
    if (parent === null || parent <= 1) return null;
    chain.push({ pid, parent });
    if (isNpm(commandLine(parent))) return chain;
    pid = parent;
  }
  return null;
}

function isNpm(command) {
  const [program, script] = command.split(' ');
  return program === 'npm' || /^npm(-cli\.c?js)?$/.test(basename(script ?? ''));
}
