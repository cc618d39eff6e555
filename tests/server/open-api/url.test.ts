import { describe, expect, it } from 'vitest';
import { buildUrl } from '@/server/open-api/url';

const NODE = '/open_api/:project_key/workflow/:work_item_type_key/:work_item_id/node/:node_id';
const good = {
  project_key: 'orbit',
  work_item_type_key: 'story',
  work_item_id: 4620420001,
  node_id: 'state_dev',
};

describe('address of a call', () => {
  it('fills every segment and keeps a path of the base', () => {
    expect(buildUrl('https://example.com/gateway/', NODE, good, {})).toEqual({
      ok: true,
      value: 'https://example.com/gateway/open_api/orbit/workflow/story/4620420001/node/state_dev',
    });
  });

  it('escapes a segment and a query as one piece', () => {
    const path = { ...good, node_id: '节点 ?#1' };
    expect(buildUrl('https://example.com', NODE, path, { task_id: 'a&b=c' })).toEqual({
      ok: true,
      value:
        'https://example.com/open_api/orbit/workflow/story/4620420001/node/%E8%8A%82%E7%82%B9%20%3F%231?task_id=a%26b%3Dc',
    });
  });

  it.each([
    ['project_key', '../authen', 30016],
    ['project_key', '', 30016],
    ['work_item_type_key', 'story/1', 30014],
    ['work_item_id', '12a', 30005],
    ['work_item_id', '-1', 30005],
    ['work_item_id', '0', 30005],
    ['node_id', '..', 20018],
    ['node_id', 'a/b', 20018],
    ['node_id', 'a\nb', 20018],
  ])('says that nothing is there for %s "%s", without sending', (name, value, errCode) => {
    expect(buildUrl('https://example.com', NODE, { ...good, [name]: value }, {})).toMatchObject({
      ok: false,
      error: { errCode },
    });
  });

  it('throws when a segment was forgotten', () => {
    expect(() => buildUrl('https://example.com', NODE, { project_key: 'orbit' }, {})).toThrow(
      'work_item_type_key',
    );
  });
});
