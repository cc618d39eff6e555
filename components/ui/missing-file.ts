// Tells a part of the page that could not be loaded from every other failure: the connection, or a deploy that removed it.

/** True for what the bundler's loader throws when a file of the page does not come. */
export function isMissingFile(reason: unknown): boolean {
  return reason instanceof Error && reason.name === 'ChunkLoadError';
}
