// The launcher itself with stand-ins for the four programs it runs: what is under test is start, supervision and stop.
import { fileURLToPath } from 'node:url';
import { runCommand } from '../../../../server/launch/command.mjs';
import { requirePorts, startProduct } from '../../../../server/launch/product.mjs';

const part = (name) => fileURLToPath(new URL(`${name}.mjs`, import.meta.url));

await runCommand(async (context) => {
  await requirePorts(context.settings);
  await startProduct(context, {
    migrate: part('migrate'),
    sandbox: part('sandbox'),
    worker: part('worker'),
    web: [part('web')],
  });
});
