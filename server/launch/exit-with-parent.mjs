// Preloaded into every child (node --import): a child must not outlive the launcher, not even after kill -9 of it.
import { isMainThread } from 'node:worker_threads';

/** Longest time a child may spend on its own orderly stop after its parent is gone. */
const GRACE_MS = 6000;
const POLL_MS = 20;

// Only processes that were given a channel have a parent to watch; worker threads share their process's.
if (isMainThread && process.send !== undefined) {
  // Told by the launcher, because it may have died before this line ran; forks of a child do not hear of it.
  const parent = Number(process.env.LAUNCHER_PID ?? process.ppid);
  delete process.env.LAUNCHER_PID;
  if (process.ppid !== parent || !process.connected) process.exit(1);
  process.on('disconnect', () => leaveWhenOrphaned(parent));
  // Listening must not keep a process alive that has finished its work.
  process.channel.unref();
}

/**
 * A child may also close the channel itself, as the last thing it does; then its parent is still there. A dying parent
 * closes its files a moment before it is gone, hence more than one look.
 */
function leaveWhenOrphaned(parent) {
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    process.kill(process.pid, 'SIGTERM');
    setTimeout(() => process.exit(1), GRACE_MS).unref();
  }, POLL_MS);
  timer.unref();
}
