// When a tab asks which build runs, and what it makes of the answer.
import { focusManager, onlineManager, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, renderHook, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { useNewVersion } from '@/components/shell/use-new-version';
import { reportNewVersion } from '@/components/ui/new-version';

const A_LONG_TIME_MS = 3_600_000;
const serverSays = vi.fn<() => Promise<Response>>();
const runs = (build: string) => serverSays.mockImplementation(async () => Response.json({ build }));

beforeEach(() => {
  serverSays.mockReset();
  runs('a');
  vi.stubGlobal('fetch', serverSays);
});

afterEach(() => {
  focusManager.setFocused(undefined);
  onlineManager.setOnline(true);
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function openTab(ownBuild: string | null = 'a') {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const wrapper = ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={client}>{children}</QueryClientProvider>
  );
  return renderHook(() => useNewVersion(ownBuild), { wrapper }).result;
}

function lookAway() {
  act(() => focusManager.setFocused(false));
}

function lookAgain() {
  act(() => focusManager.setFocused(true));
}

test('a tab that is looked at again offers the reload when another build runs', async () => {
  const tab = openTab();
  lookAway();
  runs('b');
  lookAgain();
  await waitFor(() => expect(tab.current.isOffered).toBe(true));
});

test('a connection that returns is a reason to ask', async () => {
  const tab = openTab();
  act(() => onlineManager.setOnline(false));
  runs('b');
  act(() => onlineManager.setOnline(true));
  await waitFor(() => expect(tab.current.isOffered).toBe(true));
});

test('a visible tab asks now and then, a hidden one never', async () => {
  vi.useFakeTimers();
  openTab();
  lookAway();
  await act(() => vi.advanceTimersByTimeAsync(A_LONG_TIME_MS));
  expect(serverSays).not.toHaveBeenCalled();
  lookAgain();
  await act(() => vi.advanceTimersByTimeAsync(A_LONG_TIME_MS));
  expect(serverSays.mock.calls.length).toBeGreaterThan(5);
});

test('the same build, no answer and a strange answer offer nothing', async () => {
  const tab = openTab();
  for (const answer of [
    async () => Response.json({ build: 'a' }),
    () => Promise.reject(new TypeError('Failed to fetch')),
    async () => new Response('<html>', { status: 502 }),
    async () => Response.json({ build: null }),
  ]) {
    serverSays.mockClear();
    serverSays.mockImplementation(answer);
    lookAway();
    lookAgain();
    await waitFor(() => expect(serverSays).toHaveBeenCalledOnce());
    await act(async () => undefined);
    expect(tab.current.isOffered).toBe(false);
  }
});

test('an offer that was put off comes back with a later build, or when an action is refused', async () => {
  const tab = openTab();
  lookAway();
  runs('b');
  lookAgain();
  await waitFor(() => expect(tab.current.isOffered).toBe(true));
  act(() => tab.current.putOff());
  expect(tab.current.isOffered).toBe(false);
  act(() => reportNewVersion());
  expect(tab.current.isOffered).toBe(true);
  act(() => tab.current.putOff());
  expect(tab.current.isOffered).toBe(false);
  lookAway();
  runs('c');
  lookAgain();
  await waitFor(() => expect(tab.current.isOffered).toBe(true));
});

test('a page that was not built asks nothing', () => {
  openTab(null);
  lookAway();
  lookAgain();
  expect(serverSays).not.toHaveBeenCalled();
});
