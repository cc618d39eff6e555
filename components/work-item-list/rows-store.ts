// The rows of one question, read in blocks as they are wanted: what is on the screen first, the rest only when sorting,
// grouping or the person asks for it. Framework-free; use-rows.ts is its React skin.
import type { AppError } from '@/lib/errors/app-error';
import type { Result } from '@/lib/errors/result';
import type { PeopleByKey } from '@/lib/work-item/person';
import type { ExplorerRows, WorkItem } from '@/lib/work-item/work-item';

/** Rows of one request: the most that the plain list gives. */
export const BLOCK_ROWS = 200;
/** Rows that a browser holds with ease and a person can still scroll through; beyond, a filter is the way. */
export const ROWS_MAX = 10_000;
/** Blocks on their way at once; other people's calls get in between. */
const PARALLEL = 2;
const PAUSES_MS = [1000, 2000, 4000, 8000, 16_000];

/** A place in the list: an item, null where the item moved elsewhere while pages were read, undefined while not loaded. */
export type RowPlace = WorkItem | null | undefined;

/** What the screen shows. `total` is null before the first answer. */
export type RowsSnapshot = {
  items: readonly RowPlace[];
  total: number | null;
  loaded: number;
  people: PeopleByKey;
  relatedNames: Readonly<Record<number, string>>;
  ignoredKeys: readonly string[];
  /** When the oldest shown block was read, by the server's clock. */
  readAtMs: number | null;
  isLoading: boolean;
  /** The last failure; rows that are there stay. `retryAtMs`: when the next try begins by itself, null when it does not. */
  failure: { error: AppError; retryAtMs: number | null } | null;
};

export type ReadRows = (
  ask: { pageNum: number; pageSize: number; priority: 'interactive' | 'background' },
  signal: AbortSignal,
) => Promise<Result<ExplorerRows>>;

/** The clock and its timer, so that tests need no waiting. */
export type StoreClock = { now: () => number; wait: (ms: number, then: () => void) => () => void };

const browserClock: StoreClock = {
  now: () => Date.now(),
  wait: (ms, then) => {
    const timer = setTimeout(then, ms);
    return () => clearTimeout(timer);
  },
};

const NOTHING: RowsSnapshot = {
  items: [],
  total: null,
  loaded: 0,
  people: {},
  relatedNames: {},
  ignoredKeys: [],
  readAtMs: null,
  isLoading: false,
  failure: null,
};

/** Reads and holds the rows of one question. Give it a new one for another question. */
export class RowsStore {
  #snapshot: RowsSnapshot = NOTHING;
  #listeners = new Set<() => void>();
  #loaded = new Set<number>();
  #inFlight = new Map<number, AbortController>();
  #wanted = { from: 0, to: 0, all: false };
  #tries = 0;
  #stopWaiting: (() => void) | null = null;
  readonly #read: ReadRows;
  readonly #clock: StoreClock;

  constructor(read: ReadRows, clock: StoreClock = browserClock) {
    this.#read = read;
    this.#clock = clock;
  }

  getSnapshot = (): RowsSnapshot => this.#snapshot;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    // After the first picture: a subscription must not change what is being drawn.
    queueMicrotask(() => this.#pump());
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size === 0) this.#pause();
    };
  };

  /** Takes the first rows as the server rendered them. */
  adopt(first: Result<ExplorerRows>): void {
    if (first.ok) this.#put(0, first.value);
    else this.#change({ failure: { error: first.error, retryAtMs: null } });
  }

  /** Rows `from` to `to` (exclusive) are on the screen; with `all` every row is needed. */
  want(wanted: { from: number; to: number; all: boolean }): void {
    this.#wanted = wanted;
    this.#pump();
  }

  /** Tries again at once after a failure. */
  retry = (): void => {
    this.#tries = 0;
    this.#stopWaiting?.();
    this.#stopWaiting = null;
    this.#change({ failure: null });
    this.#pump(this.#snapshot.total === null);
  };

  /** Reads everything again; the rows stay until newer ones replace them. */
  refresh = (): void => {
    this.#pause();
    this.#loaded.clear();
    this.#change({ failure: null });
    this.#pump(true);
  };

  /** Puts an item in the place of its older self, after it was edited here. */
  replace(item: WorkItem, people: PeopleByKey): void {
    const items = this.#snapshot.items.map((known) => (known?.id === item.id ? item : known));
    this.#change({ items, people: { ...this.#snapshot.people, ...people } });
  }

  #pause(): void {
    for (const call of this.#inFlight.values()) call.abort();
    this.#inFlight.clear();
    this.#stopWaiting?.();
    this.#stopWaiting = null;
    if (this.#snapshot.isLoading) this.#change({ isLoading: false });
  }

  #change(change: Partial<RowsSnapshot>): void {
    this.#snapshot = { ...this.#snapshot, ...change };
    for (const listener of this.#listeners) listener();
  }

  /** The next block nobody is reading yet: on the screen first, then from the top. */
  #next(): { block: number; isSeen: boolean } | null {
    const { total } = this.#snapshot;
    if (this.#listeners.size === 0) return null;
    if (total === null) return this.#isOpen(0) ? { block: 0, isSeen: true } : null;
    const last = Math.ceil(Math.min(total, ROWS_MAX) / BLOCK_ROWS) - 1;
    const seenTo = Math.min(last, Math.floor(Math.max(0, this.#wanted.to - 1) / BLOCK_ROWS));
    for (let block = Math.floor(this.#wanted.from / BLOCK_ROWS); block <= seenTo; block += 1)
      if (this.#isOpen(block)) return { block, isSeen: true };
    if (!this.#wanted.all) return null;
    for (let block = 0; block <= last; block += 1) if (this.#isOpen(block)) return { block, isSeen: false };
    return null;
  }

  #isOpen(block: number): boolean {
    return !this.#inFlight.has(block) && !this.#isComplete(block);
  }

  /** The rendered first rows may be less than a whole block; they are enough until more of it is wanted. */
  #isComplete(block: number): boolean {
    if (this.#loaded.has(block)) return true;
    const { items, total } = this.#snapshot;
    if (block !== 0 || total === null || this.#loaded.size > 0 || items.length === 0) return false;
    const wantedTo = this.#wanted.all ? BLOCK_ROWS : Math.min(this.#wanted.to, BLOCK_ROWS);
    for (let row = 0; row < Math.min(wantedTo, total); row += 1) if (items[row] === undefined) return false;
    return true;
  }

  #pump(isForced = false): void {
    if (this.#stopWaiting || (this.#snapshot.failure && !isForced)) return;
    if (isForced && this.#inFlight.size === 0) this.#start(0, true);
    while (this.#inFlight.size < PARALLEL) {
      const next = this.#next();
      if (!next) break;
      this.#start(next.block, next.isSeen);
    }
    const isLoading = this.#inFlight.size > 0;
    if (isLoading !== this.#snapshot.isLoading) this.#change({ isLoading });
  }

  #start(block: number, isSeen: boolean): void {
    const call = new AbortController();
    this.#inFlight.set(block, call);
    const priority = isSeen ? ('interactive' as const) : ('background' as const);
    const ask = { pageNum: block + 1, pageSize: BLOCK_ROWS, priority };
    void this.#read(ask, call.signal).then(
      (result) => {
        if (this.#inFlight.get(block) !== call) return;
        this.#inFlight.delete(block);
        if (result.ok) {
          this.#tries = 0;
          this.#loaded.add(block);
          this.#put(block, result.value);
        } else this.#fail(result.error);
        this.#pump();
      },
      () => {
        // Aborted, or the connection went: the next want or the online event asks again.
        if (this.#inFlight.get(block) === call) this.#inFlight.delete(block);
      },
    );
  }

  #fail(error: AppError): void {
    const pauseMs = error.retryable ? PAUSES_MS[this.#tries] : undefined;
    this.#tries += 1;
    if (pauseMs === undefined) {
      this.#change({ failure: { error, retryAtMs: null } });
      return;
    }
    this.#change({ failure: { error, retryAtMs: this.#clock.now() + pauseMs } });
    this.#stopWaiting?.();
    this.#stopWaiting = this.#clock.wait(pauseMs, () => {
      this.#stopWaiting = null;
      this.#change({ failure: null });
      this.#pump(this.#snapshot.total === null);
    });
  }

  #put(block: number, rows: ExplorerRows): void {
    const start = block * BLOCK_ROWS;
    const length = Math.min(rows.total, ROWS_MAX);
    const items = this.#snapshot.items.slice(0, length);
    // Rows move while pages are read: an item that turned up again is shown once, where it was read last.
    const fresh = new Set(rows.items.map((item) => item.id));
    for (const [place, item] of items.entries()) if (item && fresh.has(item.id)) items[place] = null;
    for (const [step, item] of rows.items.entries()) if (start + step < length) items[start + step] = item;
    items.length = length;
    const known = this.#snapshot;
    this.#change({
      items,
      total: rows.total,
      loaded: items.reduce((count, item) => (item ? count + 1 : count), 0),
      people: { ...known.people, ...rows.people },
      relatedNames: { ...known.relatedNames, ...rows.relatedNames },
      ignoredKeys: block === 0 ? rows.ignoredKeys : known.ignoredKeys,
      readAtMs:
        block === 0 || known.readAtMs === null ? rows.readAtMs : Math.min(known.readAtMs, rows.readAtMs),
    });
  }
}
