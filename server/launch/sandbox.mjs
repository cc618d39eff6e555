// `npm run sandbox`: only PostgreSQL and our emulator of the Open API, for those who work against it by hand.
import { bundle, ENTRIES } from './bundle.mjs';
import { runCommand } from './command.mjs';
import { requireFreePort } from './ports.mjs';
import { prepareClone } from './prepare.mjs';
import { builtEntries } from './product.mjs';
import { startDatabase, startSandbox } from './stages.mjs';

await runCommand(async (context) => {
  await requireFreePort('127.0.0.1', context.settings.sandboxPort, 'SANDBOX_PORT');
  await prepareClone({ ...context, isBuildWanted: false });
  await bundle(context.root, { sandbox: ENTRIES.sandbox });
  const { sandboxDatabaseUrl } = await startDatabase(context);
  const { sandboxUrl } = await startSandbox({
    ...context,
    entries: builtEntries(context.root),
    sandboxDatabaseUrl,
  });
  console.log(`Ready: ${sandboxUrl}`);
});
