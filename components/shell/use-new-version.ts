'use client';
// Notices that the server runs another build than this tab: the tab asks when it is looked at, when the connection
// returns and now and then while it is visible, and is told at once when an action was not known there.
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { isMissingFile } from '@/components/ui/missing-file';
import { listenForNewVersion } from '@/components/ui/new-version';

const ASK_EVERY_MS = 5 * 60_000;

async function readBuild(signal: AbortSignal): Promise<string | null> {
  const response = await fetch('/api/build', { signal });
  const answer: unknown = await response.json();
  const build = typeof answer === 'object' && answer !== null && 'build' in answer ? answer.build : null;
  return typeof build === 'string' ? build : null;
}

/**
 * Gives whether another build than `ownBuild` runs (null: not a built page, nothing is asked), and `putOff`, which takes
 * the offer back until a later build, or until an action is refused. What gives no answer changes nothing.
 */
export function useNewVersion(ownBuild: string | null) {
  const [putOffBuild, setPutOffBuild] = useState<string | null>(null);
  const [isRefused, setIsRefused] = useState(false);
  const { data: present, refetch } = useQuery({
    queryKey: ['build'],
    queryFn: ({ signal }) => readBuild(signal),
    enabled: ownBuild !== null,
    initialData: ownBuild,
    staleTime: Number.POSITIVE_INFINITY,
    // Of a hidden tab, only the next look at it asks.
    refetchInterval: ASK_EVERY_MS,
    refetchOnWindowFocus: 'always',
    refetchOnReconnect: 'always',
  });
  useEffect(() => listenForNewVersion(() => setIsRefused(true)), []);
  useEffect(() => {
    if (ownBuild === null) return;
    // The files of an earlier build may be gone from the server: a window that loads with its first opening cannot open.
    const onRejection = ({ reason }: PromiseRejectionEvent) => {
      if (isMissingFile(reason)) void refetch();
    };
    window.addEventListener('unhandledrejection', onRejection);
    return () => window.removeEventListener('unhandledrejection', onRejection);
  }, [ownBuild, refetch]);
  const isOther = present !== null && present !== ownBuild && present !== putOffBuild;
  return {
    isOffered: isRefused || isOther,
    putOff: () => {
      setIsRefused(false);
      setPutOffBuild(present);
    },
  };
}
