// Runs the tools of `npm test` and `npm run check` one after another with their output on the terminal, and sums up.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { seconds } from './install.mjs';
import { reportFailure } from './launch-error.mjs';
import { rootFolder } from './root-folder.mjs';

const PRELOAD = pathToFileURL(join(rootFolder, 'server', 'launch', 'exit-with-parent.mjs')).href;

/** A list of steps with a memory of which failed. `env` is what the tools see. */
export function createSteps(env) {
  const failed = [];
  return {
    failed,
    /** Runs `work`; it fails by throwing or by answering false. Answers whether it passed. */
    async step(name, work) {
      const startedAt = Date.now();
      console.log(`\n== ${name}`);
      const isPassed = await attempt(work);
      console.log(`== ${name}: ${isPassed ? 'passed' : 'FAILED'} in ${seconds(startedAt)}`);
      if (!isPassed) failed.push(name);
      return isPassed;
    },
    /** Runs a Node program of node_modules; answers whether it ended with 0. It dies with us, also after kill -9. */
    tool: (program, ...args) => runTool(join(rootFolder, 'node_modules', program), args, env),
  };
}

async function attempt(work) {
  try {
    return (await work()) !== false;
  } catch (error) {
    reportFailure(error);
    return false;
  }
}

function runTool(program, args, env) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['--import', PRELOAD, program, ...args], {
      cwd: rootFolder,
      env: { ...env, LAUNCHER_PID: String(process.pid) },
      stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    });
    child.once('error', () => resolve(false));
    child.once('exit', (code) => resolve(code === 0));
  });
}
