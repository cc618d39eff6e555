'use client';
// Reads the item again on demand: after an answer that never came, or when it was changed elsewhere.
import { useState } from 'react';
import { readResult } from '@/components/field/read-result';
import type { Result } from '@/lib/errors/result';
import type { WorkItemDetail } from '@/lib/work-item/work-item';

/** Gives a function that reads the item over the GET route, and whether it is reading now. */
export function useFreshDetail(project: string, typeKey: string, id: number) {
  const [isReading, setIsReading] = useState(false);
  const read = async (): Promise<Result<WorkItemDetail>> => {
    setIsReading(true);
    const url = `/api/${encodeURIComponent(project)}/work-items/${encodeURIComponent(typeKey)}/${id}`;
    const result = await readResult<WorkItemDetail>(url, new AbortController().signal);
    setIsReading(false);
    return result;
  };
  return { read, isReading };
}
