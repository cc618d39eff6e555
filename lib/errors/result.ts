// The one shape of an outcome that may fail for an expected reason. Used by every layer; impossible things throw instead.
import type { AppError } from './app-error';

export type Ok<T> = { ok: true; value: T };
export type Err<E> = { ok: false; error: E };

/** Either a value or an expected failure. Plain data, so it crosses server actions and JSON unchanged. */
export type Result<T, E = AppError> = Ok<T> | Err<E>;

/** Wraps a value as a success. */
export function ok<T>(value: T): Ok<T> {
  return { ok: true, value };
}

/** Wraps an expected failure. */
export function err<E>(error: E): Err<E> {
  return { ok: false, error };
}
