// Playwright's global setup: starts the built product before the first spec and stops it after the last.
import { startTestProduct } from '@/server/launch/test-product.mjs';
import { resetSandbox } from './sandbox-control';

/** Does nothing when BASE_URL was given by hand. */
export default async function setup(): Promise<(() => Promise<void>) | undefined> {
  if (process.env.E2E_OWN_PRODUCT !== 'yes') return undefined;
  const product = await startTestProduct({
    port: portOf(process.env.BASE_URL),
    sandboxPort: portOf(process.env.SANDBOX_URL),
  });
  await resetSandbox();
  return product.stop;
}

function portOf(url: string | undefined): number {
  return Number(new URL(url ?? '').port);
}
