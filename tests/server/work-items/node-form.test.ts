// Fields of a node's form go to the node call, where they are stored, and are proven like every other write.
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { FieldValue } from '@/lib/fields/field-value';
import { readNodeForms, saveNodeForm } from '@/server/work-items/node-form';
import { type ItemBench, must, mustFail, startItemBench } from './support/item-bench';

const DESIGN_LINK = 'field_658c22';
const text = (words: string): FieldValue => ({ kind: 'text', text: words });

let bench: ItemBench;
beforeAll(async () => {
  bench = await startItemBench(10);
});
afterAll(() => bench.stack.stop());
afterEach(() => bench.stack.setFaults([]));

async function nodeWithDesignLink(id: number) {
  const { forms } = must(await readNodeForms(bench.actor(), bench.stack.services, { typeName: 'story', id }));
  const form = forms.find((entry) => entry.fields.some((field) => field.key === DESIGN_LINK));
  if (!form) throw new Error('no node has the field');
  return form;
}

function save(id: number, nodeId: string, base: FieldValue, after: FieldValue) {
  return saveNodeForm(bench.actor(), bench.stack.services, {
    typeName: 'story',
    id,
    nodeId,
    changes: [{ fieldKey: DESIGN_LINK, base, after }],
  });
}

test('a field of a node form is sent to its node, stored there and read back', async () => {
  const { item } = await bench.make('With a design');
  const form = await nodeWithDesignLink(item.id);
  expect(form.fields.find((field) => field.key === DESIGN_LINK)?.name).toBe('Design link');
  const before = await bench.stack.mark();
  const outcome = must(await save(item.id, form.nodeId, { kind: 'empty' }, text('https://example.com/d')));
  expect(outcome).toMatchObject({
    kind: 'saved',
    outcomes: [{ fieldKey: DESIGN_LINK, state: 'verified' }],
    form: { nodeId: form.nodeId, values: { [DESIGN_LINK]: text('https://example.com/d') } },
  });
  expect((await bench.stack.effects(before)).map((effect) => effect.target)).toEqual([
    `node:${form.nodeId}:field:${DESIGN_LINK}`,
  ]);
});

test('what was written there meanwhile is not overwritten', async () => {
  const { item } = await bench.make('Two designers');
  const { nodeId } = await nodeWithDesignLink(item.id);
  must(await save(item.id, nodeId, { kind: 'empty' }, text('theirs')));
  const before = await bench.stack.mark();
  expect(must(await save(item.id, nodeId, { kind: 'empty' }, text('mine')))).toMatchObject({
    kind: 'conflict',
    conflicts: [{ base: { kind: 'empty' }, mine: text('mine'), theirs: text('theirs') }],
  });
  expect(await bench.stack.effects(before)).toEqual([]);
});

test('a write that is dropped or never arrives is told as what it is, and so is a node that is not there', async () => {
  const { item } = await bench.make('Dropped design');
  const { nodeId } = await nodeWithDesignLink(item.id);
  await bench.stack.setFaults([
    {
      match: { method: 'PUT', path: '/open_api/:project_key/workflow/:type/:id/node/:node_id' },
      effect: { type: 'drop_write', fraction: 1 },
    },
  ]);
  expect(must(await save(item.id, nodeId, { kind: 'empty' }, text('lost')))).toMatchObject({
    outcomes: [{ state: 'not-stored', stored: { kind: 'empty' } }],
  });
  await bench.stack.setFaults([
    {
      match: { method: 'PUT', path: '/open_api/:project_key/workflow/:type/:id/node/:node_id' },
      effect: { type: 'reset' },
    },
  ]);
  expect(must(await save(item.id, nodeId, { kind: 'empty' }, text('never arrived')))).toMatchObject({
    outcomes: [{ state: 'not-stored', isUnanswered: true }],
  });
  expect(mustFail(await save(item.id, 'nowhere', { kind: 'empty' }, text('x')))).toMatchObject({
    kind: 'not-found',
  });
});
