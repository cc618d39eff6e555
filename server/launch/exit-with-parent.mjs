// Preloaded into every child (node --import): a child must not outlive the launcher, not even after kill -9 of it.
import { isMainThread } from 'node:worker_threads';

/** Longest time a child may spend on its own orderly stop after its parent is gone. */
const GRACE_MS = 6000;

// Only processes that were given a channel have a parent to watch; worker threads share their process's.
if (isMainThread && process.send !== undefined) {
  // The parent may have died before this line ran; then no 'disconnect' will ever come.
  if (!process.connected) process.exit(1);
  // A child that closes the channel itself is about to end by itself.
  let isOwnWish = false;
  const disconnect = process.disconnect.bind(process);
  process.disconnect = () => {
    isOwnWish = true;
    disconnect();
  };
  process.on('disconnect', () => {
    if (isOwnWish) return;
    process.kill(process.pid, 'SIGTERM');
    setTimeout(() => process.exit(1), GRACE_MS).unref();
  });
  // Listening must not keep a process alive that has finished its work.
  process.channel.unref();
}
