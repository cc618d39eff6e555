// Chooses where the embedded server keeps its files: in DATA_DIR when its account can get there, else outside of it.
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { canEnter, serverAccount } from './postgres-account.mjs';

/**
 * Folder of the embedded server, made when absent: `cluster` (owned by its account), `password`, maybe `native-*`.
 * A clone in a closed folder such as /root keeps it elsewhere; DATA_DIR then remembers where, so that removing DATA_DIR
 * still means starting afresh.
 */
export function postgresHome(dataDir) {
  const pointer = join(dataDir, 'postgres-home');
  const remembered = existsSync(pointer) ? readFileSync(pointer, 'utf8').trim() : null;
  if (remembered && existsSync(remembered)) return open(remembered);
  const inside = join(dataDir, 'postgres');
  const account = serverAccount(join(inside, 'cluster'));
  if (canEnter(account, dataDir)) return open(inside);
  const outside = mkdtempSync(join(existsSync('/var/lib') ? '/var/lib' : tmpdir(), 'plumb-'));
  writeFileSync(pointer, `${outside}\n`);
  return open(outside);
}

function open(folder) {
  mkdirSync(folder, { recursive: true });
  const account = serverAccount(join(folder, 'cluster'));
  if (account) {
    // Not by mkdir's mode: that goes through the umask.
    chmodSync(folder, 0o755);
    chownSync(folder, account.uid, account.gid);
  }
  return { folder, account };
}
