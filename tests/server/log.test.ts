import { expect, it } from 'vitest';
import { createLog } from '@/server/log';

function written(write: (log: ReturnType<typeof createLog>) => void): string {
  const lines: string[] = [];
  write(createLog({ write: (line) => void lines.push(line) }));
  return lines.join('');
}

it('masks a token wherever it stands in a line', () => {
  const token = 'p-2b1f7c1e-5d7a-4c0f-9a55-0d6c3f1b8e42';
  const line = written((log) => log.info({ headers: { 'x-plugin-token': token } }, `sent with ${token}`));
  expect(line).not.toContain('7c1e-5d7a');
  expect(line.match(/p-2b…/g)).toHaveLength(2);
});

it('drops members named like a secret', () => {
  const line = written((log) =>
    log.warn({ pluginSecret: 'S1', config: { PLUGIN_SECRET: 'S2', token: 'S3' } }, 'config'),
  );
  expect(line).not.toMatch(/S[123]/);
});

it('keeps ordinary words with a dash', () => {
  expect(written((log) => log.info('a p-value and step-by-step'))).toContain('a p-value and step-by-step');
});
