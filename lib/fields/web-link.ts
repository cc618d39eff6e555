// Which texts are links; apart from the codecs, because a cell that shows one needs no more than this.

/** True for an absolute http or https address: the only ones ever rendered as a link. */
export function isWebLink(text: string): boolean {
  return /^https?:\/\/[^\s]+$/i.test(text);
}
