'use client';
// After a refusal because an administrator changed the fields meanwhile, the form gets the fields as they are now: an option
// that is gone must not be offered a second time. Used by the editor.
import { useEffect, useEffectEvent } from 'react';
import type { Result } from '@/lib/errors/result';
import type { WorkItemDetail } from '@/lib/work-item/work-item';
import type { ItemForm } from './use-item-form';

const CONFIGURATION_CHANGED = new Set([
  'code.20050gone',
  'code.20050',
  'code.50006optionGone',
  'code.30009',
  'fieldGone',
]);

/** Reads the item again once for such a failure and keeps the failure on the screen. */
export function useFreshOptions(item: ItemForm, read: () => Promise<Result<WorkItemDetail>>): void {
  const { failure } = item;
  const refresh = useEffectEvent(async () => {
    const fresh = await read();
    if (fresh.ok) item.follow(fresh.value, { keepsFailure: true });
  });
  useEffect(() => {
    if (failure && CONFIGURATION_CHANGED.has(failure.messageKey)) void refresh();
  }, [failure]);
}
