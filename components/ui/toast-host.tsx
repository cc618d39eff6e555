'use client';
// Where toasts appear; mounted once by the root layout, empty until the first note.
import { lazy, Suspense, useEffect, useState } from 'react';
import { listenForToasts } from './toast';

const DURATION_MS = 5000;
const loadSonner = () => import('sonner');
const Toaster = lazy(async () => ({ default: (await loadSonner()).Toaster }));

/** Shows notes from `showToast`. */
export function ToastHost() {
  const [isWanted, setIsWanted] = useState(false);
  useEffect(
    () =>
      listenForToasts(async ({ message, action }) => {
        setIsWanted(true);
        const { toast } = await loadSonner();
        toast(message, {
          duration: DURATION_MS,
          action: action ? { label: action.label, onClick: action.onPress } : undefined,
        });
      }),
    [],
  );
  if (!isWanted) return null;
  return (
    <Suspense>
      <Toaster
        position="bottom-left"
        style={{ fontFamily: 'inherit' }}
        toastOptions={{
          unstyled: true,
          classNames: {
            toast:
              'flex w-full items-center gap-3 rounded-card border border-border-strong bg-surface px-4 py-2.5 text-base text-text shadow-popover',
            content: 'min-w-0 flex-1',
            actionButton: 'shrink-0 rounded-chip font-medium text-accent-text hover:underline',
          },
        }}
      />
    </Suspense>
  );
}
