// Whatever a child leaves behind becomes one sentence.
import { expect, test } from 'vitest';
import { describeFailure } from '@/server/launch/failure-sentence.mjs';

const dead = {
  name: 'Worker',
  end: { code: 1, signal: null },
  reported: null,
  errorTail: '',
  logPath: '/log',
};
const stack =
  "file.mjs:3\n  throw new Error('broken')\n  ^\n\nError: broken\n    at run (file.mjs:3:9)\n\nNode.js v20.1.0\n";

test.each([
  [
    'its own report wins',
    { ...dead, reported: 'The token was refused.', errorTail: 'noise' },
    'The token was refused.',
  ],
  [
    'its last words on stderr',
    { ...dead, errorTail: '(node:1) Warning: x\nThe token was refused.\n' },
    'The token was refused.',
  ],
  [
    'a stack is reduced to its error',
    { ...dead, errorTail: stack },
    'Worker stopped unexpectedly with exit code 1 (Error: broken); see /log.',
  ],
  [
    'a kill is named',
    { ...dead, end: { code: null, signal: 'SIGKILL' } },
    'Worker stopped unexpectedly with signal SIGKILL; see /log.',
  ],
  [
    'a program that is not there',
    { ...dead, end: { error: new Error('spawn ENOENT') } },
    'Worker could not be started: spawn ENOENT.',
  ],
])('%s', (_, death, sentence) => {
  expect(describeFailure(death)).toBe(sentence);
});
