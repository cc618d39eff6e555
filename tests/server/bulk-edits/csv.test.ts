// CSV out and in: the round trip, encodings, files that cannot be used, and what is left to the person.
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { exportItems } from '@/server/bulk-edits/csv/export';
import { exportPlan } from '@/server/bulk-edits/csv/plan-file';
import { askQuestions, planImport } from '@/server/bulk-edits/csv/read-values';
import { exportRecord } from '@/server/bulk-edits/csv/record';
import { uploadCsv } from '@/server/bulk-edits/csv/upload';
import { ACTOR, type BulkBench, startBulkBench, value } from './support/bulk-bench';
import { itemIds, settings, start, TYPE_KEY } from './support/edits';

/** Runs take as long as the limits of the platform make them; a busy machine adds to it. */
vi.setConfig({ testTimeout: 120_000 });

let bench: BulkBench;
let ids: number[];
beforeAll(async () => {
  bench = await startBulkBench({ items: 400, taskMs: { low: 50, high: 100 } });
  ids = (await itemIds(bench)).slice(0, 20);
});
afterAll(() => bench.stop());

async function textOf(parts: AsyncGenerator<string>): Promise<string> {
  let text = '';
  for await (const part of parts) text += part;
  return text;
}

async function exported(columns: string[]): Promise<string> {
  const input = { typeName: TYPE_KEY, ids, columns, locale: 'en' as const };
  return textOf(value(await exportItems(ACTOR, bench.services, input)));
}

/** The bytes in small pieces, so that characters are cut apart. */
async function* pieces(bytes: Uint8Array, size = 7): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size);
}

function upload(content: string | Uint8Array) {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return uploadCsv(ACTOR, bench.services, { typeName: TYPE_KEY, fileName: 'edit.csv', bytes: pieces(bytes) });
}

const mappingOf = (columns: { index: number; fieldKey: string | null }[]) =>
  Object.fromEntries(columns.map((column) => [column.index, column.fieldKey]));

describe('an exported file', () => {
  test('that comes back unchanged has nothing to change', async () => {
    const text = await exported(['name', 'priority', 'watchers', 'tags']);
    expect(text.startsWith('\uFEFFID,')).toBe(true);
    const file = value(await upload(text));
    expect(file).toMatchObject({ rowCount: 20, encoding: 'utf-8', problemCount: 0 });
    const mapping = mappingOf(file.columns);
    const asked = { importId: file.importId, mapping };
    expect(value(await askQuestions(ACTOR, bench.services, asked)).questions).toEqual([]);
    const plan = value(
      await planImport(ACTOR, bench.services, { ...asked, answers: [], emptyMeans: 'clear' }),
    );
    expect(plan.counts).toMatchObject({ items: 20, willChange: 0, blocked: 0 });
  });

  test('with one edited cell changes that cell, in a run like any other', async () => {
    await bench.startWorker();
    const [first] = await settings(bench);
    const label = first?.mode === 'update' && first.value.kind === 'option' ? first.value.option.label : '';
    const rows = (await exported(['priority'])).trim().split(/\r?\n/);
    const edited = rows
      .map((row, index) => (index === 0 ? row : row.replace(/,.*$/, `,${label}`)))
      .join('\n');
    const file = value(await upload(edited));
    const mapping = mappingOf(file.columns);
    const input = { importId: file.importId, mapping, answers: [], emptyMeans: 'leave' as const };
    const plan = value(await planImport(ACTOR, bench.services, input));
    expect(plan.counts.willChange).toBeGreaterThan(0);
    expect(plan.counts.willChange + plan.counts.alreadySo).toBe(20);
    const { planId } = plan;
    const planFile = value(await exportPlan(ACTOR, bench.services, { planId, locale: 'en' }));
    expect((await textOf(planFile)).trim().split('\n')).toHaveLength(21);
    const id = await start(bench, plan);
    expect(await bench.untilEnded(id)).toMatchObject({ state: 'done' });
    expect(value(await planImport(ACTOR, bench.services, input)).counts.willChange).toBe(0);
    const record = value(await exportRecord(ACTOR, bench.services, { id, format: 'json', locale: 'en' }));
    expect(JSON.parse(await textOf(record)).cells).toHaveLength(20);
  });
});

describe('a text that is no value by itself', () => {
  test('is a question, changes nothing until answered, and then what was answered', async () => {
    const file = value(
      await upload(
        `ID,priority\n${ids
          .slice(0, 3)
          .map((id) => `${id},urgent`)
          .join('\n')}`,
      ),
    );
    const asked = { importId: file.importId, mapping: { 1: 'priority' } };
    const { questions } = value(await askQuestions(ACTOR, bench.services, asked));
    expect(questions).toMatchObject([{ columnIndex: 1, text: 'urgent', count: 3, reason: 'unknown' }]);
    const open = { ...asked, answers: [], emptyMeans: 'leave' as const };
    expect(value(await planImport(ACTOR, bench.services, open)).counts.willChange).toBe(0);
    const [, , third] = await settings(bench);
    const answer = third?.mode === 'update' ? third.value : null;
    const answers = [{ columnIndex: 1, text: 'urgent', value: answer }];
    expect(value(await planImport(ACTOR, bench.services, { ...open, answers })).rows).toHaveLength(3);
  });
});

function utf16(text: string, isBigEndian: boolean): Uint8Array {
  const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le');
  return isBigEndian ? bytes.swap16() : bytes;
}

describe('a file in another encoding', () => {
  const text = `ID,名称\n1,中文 標題\n`;
  test.each<[string, Uint8Array]>([
    ['utf-8', new TextEncoder().encode(`\uFEFF${text}`)],
    ['utf-16le', utf16(text, false)],
    ['utf-16be', utf16(text, true)],
    // "ID,名称\n1,中文 標題\n" as GB18030 has it.
    ['gb18030', Buffer.from('49442cc3fbb3c60a312cd6d0cec42098cbee7d0a', 'hex')],
  ])('%s is read as it is meant', async (encoding, bytes) => {
    const file = value(await upload(bytes));
    expect(file).toMatchObject({ encoding, rowCount: 1 });
    expect(file.columns.map((column) => column.header)).toEqual(['ID', '名称']);
  });
});

describe('a file that cannot be used', () => {
  test.each<[string, string | Uint8Array, string]>([
    ['without an ID column', 'name,priority\na,b\n', 'bulkEdit.csv.noIdColumn'],
    ['without rows', 'ID,priority\n', 'bulkEdit.csv.empty'],
    ['without anything', '', 'bulkEdit.csv.empty'],
    ['with more than 200 columns', `ID${',x'.repeat(200)}\n`, 'bulkEdit.csv.tooWide'],
    ['with a quotation mark that is not closed', 'ID,name\n1,"open\n2,b\n', 'bulkEdit.csv.broken'],
    ['that is not text', Uint8Array.from([73, 68, 44, 255, 255, 255, 10]), 'bulkEdit.csv.encoding'],
  ])('%s is refused in words', async (_name, content, messageKey) => {
    expect(await upload(content)).toMatchObject({ ok: false, error: { kind: 'invalid', messageKey } });
  });

  test('in some lines tells which, and the others are kept', async () => {
    const file = value(await upload('ID;name\n1;a\nx;b\n;c\n1;d\n2;e;f\n3;"=g"\n'));
    expect(file).toMatchObject({ delimiter: ';', rowCount: 2, problemCount: 4 });
    expect(file.problems.map(({ line, reason }) => [line, reason])).toEqual([
      [3, 'bad-id'],
      [4, 'no-id'],
      [5, 'duplicate-id'],
      [6, 'field-count'],
    ]);
  });
});
