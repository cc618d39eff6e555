// Loaded before every component test: what one test rendered must not be found by the next, and waiting is patient.
import { cleanup, configure } from '@testing-library/react';
import { afterEach } from 'vitest';

// The default of one second turns a correct test red on a busy machine; a test that really hangs still ends.
configure({ asyncUtilTimeout: 15_000 });

afterEach(cleanup);
