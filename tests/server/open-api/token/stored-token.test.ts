import { expect, it } from 'vitest';
import { secondsInUse } from '@/server/open-api/token/stored-token';

it.each([
  [7200, 7020],
  [181, 1],
  [180, 90],
  [60, 30],
])('a token that lives %d s is renewed after %d s', (lifetime, inUse) => {
  expect(secondsInUse(lifetime)).toBe(inUse);
});
