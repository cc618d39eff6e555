'use client';
// What the client parts of a space's pages share: the cache of reads and the state in the URL.
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { NuqsAdapter } from 'nuqs/adapters/next/app';
import { type ReactNode, useState } from 'react';

/** Reads younger than this are not asked for again when a component comes back. */
const FRESH_MS = 30_000;

/** Wraps the pages of a space; one cache a tab. */
export function DataProviders({ children }: { children: ReactNode }) {
  const [client] = useState(
    () => new QueryClient({ defaultOptions: { queries: { staleTime: FRESH_MS, retry: false } } }),
  );
  return (
    <QueryClientProvider client={client}>
      <NuqsAdapter>{children}</NuqsAdapter>
    </QueryClientProvider>
  );
}
