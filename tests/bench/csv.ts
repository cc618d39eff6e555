// `npm run bench -- csv`: takes in a file of 50,000 rows and 12 columns and tells how far memory rose meanwhile. One JSON
// object is printed last.
import { sql } from 'drizzle-orm';
import { uploadCsv } from '@/server/bulk-edits/csv/upload';
import { ACTOR, startBenchProduct } from './support/bench-product';

const ROWS = 50_000;
const SAMPLE_EVERY_MS = 20;

async function* file(): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  const headers = Array.from({ length: 11 }, (_, index) => `column ${index}`);
  yield encoder.encode(`ID,${headers.join(',')}\n`);
  for (let row = 1; row <= ROWS; row += 1)
    yield encoder.encode(
      `${1_000_000 + row},${headers.map((header) => `"${header} 的值, 第 ${row} 行"`).join(',')}\n`,
    );
}

const product = await startBenchProduct(100);
globalThis.gc?.();
const startMb = process.memoryUsage().rss / 1_048_576;
let peakMb = startMb;
const timer = setInterval(() => {
  peakMb = Math.max(peakMb, process.memoryUsage().rss / 1_048_576);
}, SAMPLE_EVERY_MS);
const startedAt = performance.now();
const uploaded = await uploadCsv(ACTOR, product.services, {
  typeName: 'story',
  fileName: 'large.csv',
  bytes: file(),
});
const seconds = Math.round((performance.now() - startedAt) / 100) / 10;
clearInterval(timer);
if (!uploaded.ok) throw new Error(uploaded.error.messageKey);
const stored = await product.services.db.execute<{ count: number }>(
  sql`select count(*)::int as count from csv_import_row where import_id = ${uploaded.value.importId}`,
);
await product.stop();
const result = {
  rows: stored.rows[0]?.count ?? 0,
  seconds,
  memoryRiseMb: Math.round(peakMb - startMb),
  peakMb: Math.round(peakMb),
};
process.stdout.write(`${JSON.stringify(result)}\n`);
