// `npm run bench -- schedule-load`: the load of 200 people with 2,000 bars, made anew and after each change of one bar.
import { createLoadBook } from '@/lib/schedule/load';
import type { LoadBar } from '@/lib/schedule/load-bars';

const PEOPLE = 200;
const BARS = 2000;
const CHANGES = 2000;
/** 2026-01-01 and the working year after it. */
const FIRST_DAY = 20_454;

/** Repeatable numbers from 0 to 1. */
function createRandom(): () => number {
  let state = 1;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

const random = createRandom();

function barAt(index: number): LoadBar {
  const startDay = FIRST_DAY + Math.floor(random() * 240);
  const ownerKey = `person ${index % PEOPLE}`;
  const nodeKey = `${index}/dev`;
  return {
    key: `${nodeKey}#${ownerKey}`,
    nodeKey,
    itemId: index,
    nodeId: 'dev',
    ownerKey,
    startDay,
    endDay: startDay + Math.floor(random() * 30),
    points: 1 + Math.floor(random() * 20) / 2,
  };
}

function percentile(values: number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
}

const bars = Array.from({ length: BARS }, (_, index) => barAt(index));
const anew: number[] = [];
let book = createLoadBook(bars, { capacityOf: () => 1 });
for (let round = 0; round < 20; round += 1) {
  const startedAt = performance.now();
  book = createLoadBook(bars, { capacityOf: () => 1 });
  for (const ownerKey of book.people()) book.person(ownerKey);
  anew.push(performance.now() - startedAt);
}

const updates: number[] = [];
for (let change = 0; change < CHANGES; change += 1) {
  const before = bars[change % BARS];
  if (!before) throw new Error('there are bars');
  const moved = { ...before, startDay: before.startDay + 1, endDay: before.endDay + 1 };
  const startedAt = performance.now();
  for (const ownerKey of book.set(moved.nodeKey, [moved])) book.person(ownerKey);
  // What a frame shows: everyone's load, of which only the touched people are computed again.
  for (const ownerKey of book.people()) book.person(ownerKey);
  updates.push(performance.now() - startedAt);
}

const rounded = (ms: number) => Math.round(ms * 1000) / 1000;
process.stdout.write(
  `${JSON.stringify({
    people: PEOPLE,
    bars: BARS,
    anewMsMedian: rounded(percentile(anew, 0.5)),
    anewMsP95: rounded(percentile(anew, 0.95)),
    updateMsP50: rounded(percentile(updates, 0.5)),
    updateMsP95: rounded(percentile(updates, 0.95)),
    updateMsMax: rounded(Math.max(...updates)),
  })}\n`,
);
