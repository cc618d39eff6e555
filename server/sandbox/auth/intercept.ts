// Intercept rules of other plugins: a switch names what they block, the write is refused with 20090 (seeds 000 and 003).
import type { Services } from '../http/endpoint';
import { refuse } from '../http/refusal';

/** Refuses when a rule blocks this target: a field key, or `aborted`, `deleted`, `sub_task`, `node`, `operate`, `state_change`. */
export function checkIntercept(services: Services, target: string): void {
  if (services.switches.interceptedFieldKeys.includes(target)) refuse(20090);
}
