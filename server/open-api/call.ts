// The one door to the Open API. Called by the resource files and by nothing else.
import type { z } from 'zod';
import type { Result } from '@/lib/errors/result';
import type { Caller } from './caller';
import type { OpenApi } from './open-api';
import type { OpenApiError } from './open-api-error';
import type { OperationName } from './operations';
import type { WriteOptions } from './write-options';

export type CallRequest<T> = {
  operation: OperationName;
  path?: Record<string, string | number>;
  query?: Record<string, string>;
  body?: Record<string, unknown>;
  write?: WriteOptions;
  /** Which part of the reply `reply` reads; `data` unless said otherwise. */
  from?: 'data' | 'envelope' | 'data-or-envelope';
  reply: z.ZodType<T>;
};

export async function call<T>(
  _api: OpenApi,
  _caller: Caller,
  _request: CallRequest<T>,
): Promise<Result<T, OpenApiError>> {
  throw new Error('not connected yet');
}
