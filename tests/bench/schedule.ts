// `npm run bench -- schedule`: the board with 200 and with 1,000 items × 3 bars, everything opened (4 rows an item), beside
// a free chart library with the same plans in the same browser. One JSON object is printed last.
import { chromium } from '@playwright/test';
import { findBrowser } from '@/server/launch/browser.mjs';
import { startTestProduct } from '@/server/launch/test-product.mjs';
import type { BoardFigures } from './support/board-figures';
import { measureOurBoard } from './support/our-board';
import { measurePeer, PEER_NAME } from './support/peer-board';

const sizes = [200, 1000];
const rounds = Number(process.env.BENCH_ROUNDS ?? 1);

const product = await startTestProduct();
try {
  const browser = await chromium.launch({
    executablePath: findBrowser()?.path ?? undefined,
    args: ['--disable-gpu', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
  });
  const boards: BoardFigures[] = [];
  const peerBoards: BoardFigures[] = [];
  let jsGzipKb = 0;
  for (const rows of sizes) {
    const ours: BoardFigures[] = [];
    const theirs: BoardFigures[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const { jsGzipKb: loadedKb, ...figures } = await measureOurBoard(browser, product.baseUrl, rows);
      ours.push(figures);
      jsGzipKb = Math.max(jsGzipKb, loadedKb);
      theirs.push(await measurePeer(browser, rows));
    }
    boards.push(medians(ours));
    peerBoards.push(medians(theirs));
  }
  await browser.close();
  process.stdout.write(
    `${JSON.stringify({ boards, jsGzipKb, peer: { name: PEER_NAME, boards: peerBoards } })}\n`,
  );
} finally {
  await product.stop();
}

/** Each figure by itself: one slow round must not colour the others. */
function medians(all: readonly BoardFigures[]): BoardFigures {
  const of = (read: (figures: BoardFigures) => number): number => {
    const sorted = all.map(read).sort((a, b) => a - b);
    return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
  };
  return {
    rows: of((figures) => figures.rows),
    firstPaintMs: of((figures) => figures.firstPaintMs),
    dragP95Ms: of((figures) => figures.dragP95Ms),
    scrollP95Ms: of((figures) => figures.scrollP95Ms),
    heapMb: of((figures) => figures.heapMb),
  };
}
