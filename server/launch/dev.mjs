// `npm run dev`: the same four processes with reload. Next reloads pages itself; sandbox and worker restart on a change.
import { join } from 'node:path';
import { bundle, ENTRIES } from './bundle.mjs';
import { sandboxEnvironment } from './child-environment.mjs';
import { runCommand } from './command.mjs';
import { prepareClone } from './prepare.mjs';
import { requirePorts } from './product.mjs';
import { startRebuiltChild } from './rebuilt-child.mjs';
import { httpUrl } from './settings.mjs';
import { environmentFor, migrate, readSandboxAccount, startDatabase, startWeb } from './stages.mjs';

await runCommand(async (context) => {
  const { root, settings, bare } = context;
  await requirePorts(settings);
  await prepareClone({ ...context, isBuildWanted: false });
  await bundle(root, { migrate: ENTRIES.migrate }, 'dist/dev');
  const entries = {
    migrate: join(root, 'dist', 'dev', 'migrate.mjs'),
    web: [join(root, 'node_modules', 'next', 'dist', 'bin', 'next'), 'dev'],
  };
  const { databaseUrl, sandboxDatabaseUrl } = await startDatabase(context);
  const openApi = settings.openApi ?? (await watchSandbox(context, sandboxDatabaseUrl));
  const environment = { ...environmentFor(settings, bare, databaseUrl, openApi), NODE_ENV: 'development' };
  await migrate({ ...context, entries, environment });
  await startRebuiltChild({
    ...context,
    label: 'Worker',
    name: 'worker',
    entry: ENTRIES.worker,
    env: environment,
    wave: 3,
  });
  await startWeb({ ...context, entries, environment, isEchoed: true });
  console.log(`Ready: ${httpUrl(settings.host, settings.port)}`);
});

async function watchSandbox(context, sandboxDatabaseUrl) {
  const env = {
    ...sandboxEnvironment(context.bare, context.settings, sandboxDatabaseUrl),
    NODE_ENV: 'development',
  };
  await startRebuiltChild({
    ...context,
    label: 'Sandbox',
    name: 'sandbox',
    entry: ENTRIES.sandbox,
    env,
    wave: 2,
  });
  return readSandboxAccount(context.settings);
}
