// How an outcome looks: its icon and the colour of its words. Result rows, reasons and tabs share it.
import {
  Ban,
  CircleDashed,
  CircleHelp,
  CircleSlash,
  Equal,
  GitCompareArrows,
  type LucideIcon,
  PencilLine,
  ShieldCheck,
  ShieldX,
} from 'lucide-react';
import type { Outcome } from '@/lib/bulk-edit/outcome';

type OutcomeLook = { icon: LucideIcon; className: string };

/** Green only for what was read back as wanted. */
export const outcomeLooks: Record<Outcome, OutcomeLook> = {
  applied: { icon: ShieldCheck, className: 'text-success' },
  'already-so': { icon: Equal, className: 'text-text-2' },
  blocked: { icon: Ban, className: 'text-warning' },
  'changed-since': { icon: GitCompareArrows, className: 'text-info' },
  rejected: { icon: ShieldX, className: 'text-danger' },
  dropped: { icon: CircleSlash, className: 'text-danger' },
  overwritten: { icon: PencilLine, className: 'text-info' },
  'not-sent': { icon: CircleDashed, className: 'text-text-2' },
  unknown: { icon: CircleHelp, className: 'text-warning' },
};

/** The order in which outcomes are listed: as wanted, then what asks for a look, then what was left alone. */
export const outcomeOrder: readonly Outcome[] = [
  'applied',
  'rejected',
  'dropped',
  'unknown',
  'overwritten',
  'changed-since',
  'not-sent',
  'blocked',
  'already-so',
];
