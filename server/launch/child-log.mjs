// Keeps what a child prints: in a file that cannot grow for ever, and its last lines in memory for the failure sentence.
import { createWriteStream, renameSync, statSync } from 'node:fs';

const FILE_BYTES_MAX = 10 * 1024 * 1024;
const TAIL_CHARACTERS = 8000;

/** Opens the log of one child; one older file (`.1`) is kept beside it. */
export function openChildLog(path) {
  let sizeBytes = sizeOf(path);
  let file = createWriteStream(path, { flags: 'a', mode: 0o600 });
  let errorTail = '';

  function write(chunk) {
    if (sizeBytes > FILE_BYTES_MAX) {
      file.end();
      renameSync(path, `${path}.1`);
      file = createWriteStream(path, { flags: 'a', mode: 0o600 });
      sizeBytes = 0;
    }
    sizeBytes += chunk.length;
    file.write(chunk);
  }

  return {
    path,
    takeOutput: write,
    takeErrors(chunk) {
      write(chunk);
      errorTail = (errorTail + chunk.toString('utf8')).slice(-TAIL_CHARACTERS);
    },
    /** The last characters the child printed on stderr. */
    errorTail: () => errorTail,
    close: () => file.end(),
  };
}

function sizeOf(path) {
  try {
    return statSync(path).size;
  } catch (error) {
    if (error.code === 'ENOENT') return 0;
    throw error;
  }
}
