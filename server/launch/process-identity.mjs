// Tells whether a process that was written down is still the same one: a bare pid may belong to a stranger by now.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/**
 * A mark that no other process with the same pid will have: its start time and, on Linux, the boot it belongs to.
 * Null when the process is gone or is a zombie.
 */
export function startMark(pid) {
  if (process.platform !== 'linux') return startMarkFromPs(pid);
  const stat = readProc(pid, 'stat');
  if (stat === null) return null;
  // The command in brackets may itself hold blanks and brackets, so fields are counted from the last one.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return fields[0] === 'Z' || fields[0] === 'X' ? null : `${fields[19]}@${bootId()}`;
}

/** True while the process written down as {pid, mark} still runs. */
export function isSameProcess({ pid, mark }) {
  return Number.isInteger(pid) && mark !== null && startMark(pid) === mark;
}

/** The command line of a process; empty for a zombie or when it is gone. */
export function commandLine(pid) {
  if (process.platform === 'linux') return (readProc(pid, 'cmdline') ?? '').split('\0').join(' ').trim();
  return ps(pid, 'command');
}

/** Pid of a process's parent; null when it cannot be told. */
export function parentPid(pid) {
  const stat = process.platform === 'linux' ? readProc(pid, 'stat') : null;
  return stat === null ? null : Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
}

/** Sends a signal to a process group or process; a target that is already gone is no failure. */
export function signalQuietly(pid, signal) {
  try {
    process.kill(pid, signal);
  } catch (error) {
    // macOS says EPERM for a group in which only zombies are left.
    const isGone = error.code === 'ESRCH' || (error.code === 'EPERM' && pid < 0);
    if (!isGone) throw error;
  }
}

function startMarkFromPs(pid) {
  const state = ps(pid, 'state');
  return state === '' || state.startsWith('Z') ? null : ps(pid, 'lstart');
}

function ps(pid, column) {
  return spawnSync('ps', ['-o', `${column}=`, '-p', String(pid)], { encoding: 'utf8' }).stdout?.trim() ?? '';
}

function readProc(pid, file) {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return null;
  }
}

function bootId() {
  return readProc('sys', 'kernel/random/boot_id')?.trim() ?? '';
}
