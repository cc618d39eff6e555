// The bytes of an uploaded file as text, while they arrive. Called by the upload.
import type { CsvEncoding } from '@/lib/bulk-edit/csv-import';

/** The bytes are not text in any encoding that spreadsheets write. */
export class UnknownEncoding extends Error {
  override name = 'UnknownEncoding';
}

export type DecodedText = { text: AsyncGenerator<string>; encoding: () => CsvEncoding };

function decodes(bytes: Uint8Array, encoding: string): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** By byte-order mark, by the zeros of UTF-16, by what decodes; null while all bytes are ASCII and any would do. */
function detect(bytes: Uint8Array, isFirst: boolean): CsvEncoding | null {
  if (isFirst) {
    if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
    if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
    if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
    if (bytes[1] === 0) return 'utf-16le';
    if (bytes[0] === 0) return 'utf-16be';
  }
  if (bytes.every((byte) => byte < 0x80)) return null;
  if (decodes(bytes, 'utf-8')) return 'utf-8';
  return decodes(bytes, 'gb18030') ? 'gb18030' : null;
}

/**
 * Decodes UTF-8, UTF-16 and GB18030, with or without a byte-order mark, which is left out. The encoding is settled by
 * the first bytes that are not ASCII. The generator throws UnknownEncoding at bytes that fit none.
 */
export function decodeText(bytes: AsyncIterable<Uint8Array>): DecodedText {
  let encoding: CsvEncoding | null = null;
  async function* decode(): AsyncGenerator<string> {
    let decoder: TextDecoder | null = null;
    let isFirst = true;
    const step = (part?: Uint8Array): string => {
      try {
        if (!decoder) return new TextDecoder('utf-8', { fatal: true }).decode(part);
        return part ? decoder.decode(part, { stream: true }) : decoder.decode();
      } catch {
        throw new UnknownEncoding('the file holds bytes of no known encoding');
      }
    };
    for await (const part of bytes) {
      if (part.length === 0) continue;
      encoding ??= detect(part, isFirst);
      if (encoding && !decoder) decoder = new TextDecoder(encoding, { fatal: true });
      isFirst = false;
      yield step(part);
    }
    if (decoder) yield step();
  }
  return { text: decode(), encoding: () => encoding ?? 'utf-8' };
}
