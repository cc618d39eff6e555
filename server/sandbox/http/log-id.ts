// The id that names a request at the vendor: 14 digits of local time, 18 hex digits.
import { randomBytes } from 'node:crypto';

/** A fresh log id for a request received at this instant. */
export function createLogId(nowMs: number): string {
  const time = new Date(nowMs).toISOString().replace(/\D/g, '').slice(0, 14);
  return time + randomBytes(9).toString('hex').toUpperCase();
}
