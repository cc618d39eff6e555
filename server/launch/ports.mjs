// Asks the operating system whether a port can be had, before minutes are spent on building.
import { createServer } from 'node:net';
import { LaunchError } from './launch-error.mjs';

/** Throws a sentence when nothing could listen on host:port now; `name` is the variable that chooses the port. */
export async function requireFreePort(host, port, name) {
  const error = await listenOnce(host, port);
  if (error === null) return;
  throw new LaunchError(sentence(error.code, host, port, name));
}

/** A port that was free a moment ago. */
export async function freePort(host = '127.0.0.1') {
  const server = createServer();
  await new Promise((resolve, reject) => server.once('error', reject).listen(0, host, resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

function listenOnce(host, port) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', resolve);
    server.listen({ host, port, exclusive: true }, () => server.close(() => resolve(null)));
  });
}

function sentence(code, host, port, name) {
  if (code === 'EADDRINUSE') {
    return `port ${port} on ${host} is already in use; stop what uses it or set ${name} to another port.`;
  }
  if (code === 'EACCES') return `this user may not open port ${port}; set ${name} to a port above 1023.`;
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
    return `HOST is ${host}, but this machine has no such address.`;
  }
  return `port ${port} on ${host} cannot be opened (${code}); set ${name} or HOST to something else.`;
}
