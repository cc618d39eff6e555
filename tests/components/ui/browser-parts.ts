// What react-aria and the long lists ask of a browser and jsdom does not have; imported by with-words.tsx.

/** Ids in these tests hold no character that would need more than a backslash. */
function escapeForSelector(value: string): string {
  return value.replace(/[^\w-]/g, (character) => `\\${character}`);
}

if (typeof CSS === 'undefined') Object.assign(globalThis, { CSS: { escape: escapeForSelector } });

/** Nothing has a size here, so none ever changes. */
class StillSizes {
  observe() {}
  unobserve() {}
  disconnect() {}
}

if (typeof ResizeObserver === 'undefined') Object.assign(globalThis, { ResizeObserver: StillSizes });
