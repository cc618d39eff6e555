// Preloaded into every child (node --import): a child must not outlive the launcher, not even after kill -9 of it.
import { isMainThread } from 'node:worker_threads';

/** Longest time a child may spend on its own orderly stop after its parent is gone. */
const GRACE_MS = 6000;
const POLL_MS = 20;

// Set by the launcher for its own children only. What a child forks gets this file too, with the child's other flags,
// and must be left as it is: Next's build workers would end between two jobs if their channel did not hold them.
const launcher = Number(process.env.LAUNCHER_PID);
delete process.env.LAUNCHER_PID;

if (isMainThread && launcher && process.send !== undefined) {
  // The launcher may have died before this line ran; then no 'disconnect' will ever come.
  if (process.ppid !== launcher || !process.connected) process.exit(1);
  process.on('disconnect', leaveWhenOrphaned);
  // Listening must not keep a process alive that has finished its work.
  process.channel.unref();
}

/**
 * A child may also close the channel itself, as the last thing it does; then its parent is still there. A dying parent
 * closes its files a moment before it is gone, hence more than one look.
 */
function leaveWhenOrphaned() {
  const timer = setInterval(() => {
    if (process.ppid === launcher) return;
    clearInterval(timer);
    setTimeout(() => process.exit(1), GRACE_MS).unref();
    terminateGroup();
  }, POLL_MS);
  timer.unref();
}

/** With its own children, when it leads a group. */
function terminateGroup() {
  try {
    process.kill(-process.pid, 'SIGTERM');
  } catch {
    process.kill(process.pid, 'SIGTERM');
  }
}
