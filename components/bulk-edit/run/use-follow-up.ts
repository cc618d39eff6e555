'use client';
// Plans that come out of a run: taking it back, or doing again what failed. They lead to a preview of their own.
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import type { Outcome } from '@/lib/bulk-edit/outcome';
import type { PlanPreview } from '@/lib/bulk-edit/plan-preview';
import type { AppError } from '@/lib/errors/app-error';
import { askRoute } from '../ask-route';
import { planPath, routePath } from '../paths';
import { useSessionWatch } from '../use-session-watch';

/** One field of one item of a run. */
export type CellRef = { itemId: number; changeIndex: number };

export type FollowUpWish =
  | { kind: 'undo'; cells?: readonly CellRef[] }
  | { kind: 'retry'; outcomes?: readonly Outcome[] };

/** Gives the function that has the plan made and opens its preview; `pending` says which kind is being made. */
export function useFollowUp(project: string, runId: string, typeKey: string) {
  const router = useRouter();
  const [pending, setPending] = useState<FollowUpWish['kind'] | null>(null);
  const [failure, setFailure] = useState<AppError | null>(null);
  useSessionWatch(failure);
  const make = async ({ kind, ...body }: FollowUpWish) => {
    setPending(kind);
    setFailure(null);
    const url = routePath(project, `${encodeURIComponent(runId)}/${kind}`);
    const plan = await askRoute<PlanPreview>(url, body, new AbortController().signal);
    setPending(null);
    if (plan.ok) router.push(planPath(project, typeKey, plan.value.planId));
    else setFailure(plan.error);
  };
  return { make: (wish: FollowUpWish) => void make(wish), pending, failure };
}

export type FollowUp = ReturnType<typeof useFollowUp>;
