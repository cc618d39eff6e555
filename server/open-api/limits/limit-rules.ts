// The vendor's rate limits as numbers of slots. Read by limiter.ts; source: conventions.md section 6.
import { OPERATIONS, type OperationName } from '../operations';

/** At most `slots` requests in any `windowMs`, counted where they arrive. */
export type LimitRule = { slots: number; windowMs: number };

const FIFTEEN_A_SECOND: LimitRule = { slots: 15, windowMs: 1000 };

const RULES = {
  default: [FIFTEEN_A_SECOND],
  search: [FIFTEEN_A_SECOND, { slots: 450, windowMs: 60_000 }],
  'one-a-second': [{ slots: 1, windowMs: 1000 }],
} satisfies Record<string, LimitRule[]>;

/** A rule for one interface, with the name under which all processes share it. */
export type Limit = LimitRule & { key: string };

/** The limits of one operation for one plugin; "interface" means method and path pattern. */
export function limitsOf(operationName: OperationName, pluginId: string): Limit[] {
  const operation = OPERATIONS[operationName];
  return RULES[operation.limit].map((rule) => ({
    ...rule,
    key: `${pluginId} ${operation.method} ${operation.path} ${rule.slots}/${rule.windowMs}ms`,
  }));
}
