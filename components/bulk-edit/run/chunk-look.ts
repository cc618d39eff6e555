// How the state of a request looks: icon, colours, border. Cells and their legend share it.
import { ArrowUp, Check, Clock, Ellipsis, type LucideIcon, Send, X } from 'lucide-react';
import type { ChunkCell } from '@/lib/bulk-edit/run-progress';

type ChunkLook = { icon: LucideIcon; className: string };

/** Green only for what was read back; late is dashed amber, never red. */
export const chunkLooks: Record<ChunkCell['state'], ChunkLook> = {
  sending: { icon: ArrowUp, className: 'border-border-strong bg-surface text-text-2' },
  submitted: { icon: Send, className: 'border-control bg-pressed text-text-2' },
  confirmed: { icon: Ellipsis, className: 'border-info-solid bg-info-soft text-info' },
  checking: { icon: Clock, className: 'border-dashed border-warning-solid bg-warning-soft text-warning' },
  verified: { icon: Check, className: 'border-success-solid bg-success-soft text-success' },
  partly: { icon: X, className: 'border-danger-solid bg-danger-soft text-danger' },
};

/** The order of the legend: as a request goes through them. */
export const chunkStates = ['sending', 'submitted', 'confirmed', 'verified', 'checking', 'partly'] as const;
