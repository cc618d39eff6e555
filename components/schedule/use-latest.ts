'use client';
// Lets a listener that is attached once read what the newest render knows.
import { type RefObject, useLayoutEffect, useRef } from 'react';

/** Gives a ref whose value is that of the last committed render. */
export function useLatest<T>(value: T): RefObject<T> {
  const ref = useRef(value);
  useLayoutEffect(() => {
    ref.current = value;
  });
  return ref;
}
