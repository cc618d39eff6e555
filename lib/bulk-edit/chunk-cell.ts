// The journal's chunk as the small cell of the progress page.
import type { ChunkState } from './chunk-state';
import type { ChunkCell } from './run-progress';

const SHOWN: Record<Exclude<ChunkState, 'settled'>, ChunkCell['state']> = {
  sending: 'sending',
  accepted: 'submitted',
  ended: 'confirmed',
  checking: 'checking',
};

/** What to show of a chunk; a settled one is `verified` only when none of its items failed. */
export function shownState(state: ChunkState, failedCount: number): ChunkCell['state'] {
  if (state !== 'settled') return SHOWN[state];
  return failedCount === 0 ? 'verified' : 'partly';
}
