// Stands in for the sandbox: its port, its account of itself, and nothing else.
import { createServer } from 'node:http';

const info = { plugin_id: 'stand-in', plugin_secret: 'stand-in-secret' };
createServer((_request, response) => response.end(JSON.stringify(info))).listen(
  Number(process.env.SANDBOX_PORT),
  process.env.HOST,
  () => process.send?.({ type: 'ready' }),
);
