'use client';
// Puts the percent into the tab's title, so that a run can be followed from another tab.
import { useEffect } from 'react';

/** Keeps `document.title` as given while the page is shown, and gives back the one before. */
export function useProgressTitle(title: string): void {
  useEffect(() => {
    const before = document.title;
    return () => {
      document.title = before;
    };
  }, []);
  useEffect(() => {
    document.title = title;
  }, [title]);
}
