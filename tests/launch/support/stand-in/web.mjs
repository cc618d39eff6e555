// Stands in for `next start -H host -p port`: answers the health question and, like Next, sends no ready message.
import { createServer } from 'node:http';

const flag = (name) => process.argv[process.argv.indexOf(name) + 1];
createServer((_request, response) => response.end('{"status":"ok"}')).listen(Number(flag('-p')), flag('-H'));
