// The reply of a plain write: `data` is `{}`, null or absent, and says nothing (conventions.md section 4).
import { z } from 'zod';

/** Reads "accepted" from whatever `data` holds. */
export const accepted = z.unknown().transform((): void => undefined);
