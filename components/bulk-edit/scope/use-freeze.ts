'use client';
// Has a list of items frozen by the server, so that it fits the wizard's URL under an id.
import { useState } from 'react';
import type { FrozenScope } from '@/lib/bulk-edit/scope';
import type { AppError } from '@/lib/errors/app-error';
import { askRoute } from '../ask-route';
import { routePath } from '../paths';
import { useSessionWatch } from '../use-session-watch';

/** What can be frozen from here. */
export type FreezeWish = { kind: 'pasted'; text: string };

/** Gives the function that freezes; `failure` says why nothing was. */
export function useFreeze(project: string, typeKey: string, onFrozen: (frozen: FrozenScope) => void) {
  const [isFreezing, setIsFreezing] = useState(false);
  const [failure, setFailure] = useState<AppError | null>(null);
  useSessionWatch(failure);
  const freeze = async (from: FreezeWish) => {
    setIsFreezing(true);
    setFailure(null);
    const url = routePath(project, 'scope');
    const frozen = await askRoute<FrozenScope>(url, { typeKey, from }, new AbortController().signal);
    setIsFreezing(false);
    if (frozen.ok) onFrozen(frozen.value);
    else setFailure(frozen.error);
  };
  return { freeze: (from: FreezeWish) => void freeze(from), isFreezing, failure };
}
