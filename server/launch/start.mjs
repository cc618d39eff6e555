// `npm start`: installs and builds when needed, then runs PostgreSQL, sandbox, worker and web until told to stop.
import { runCommand } from './command.mjs';
import { prepareClone } from './prepare.mjs';
import { builtEntries, requirePorts, startProduct } from './product.mjs';

await runCommand(async (context) => {
  // Before the build, so that nobody waits a minute to hear it.
  await requirePorts(context.settings);
  await prepareClone(context);
  await startProduct(context, builtEntries(context.root));
});
