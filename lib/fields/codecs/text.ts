// Text families: single values written as a string, lists of links, and rich text, which is only edited while it is plain.
import { type FieldCodec, isEmptyWire, sameSet, unreadable, type ValueIssue, wrongFamily } from '../codec';
import { EMPTY, type FieldValue } from '../field-value';
import { isWebLink } from '../web-link';

/** The sandbox's and, as far as known, the platform's limits in characters (fields.md, "text"). */
export const NAME_MAX_LENGTH = 255;
export const TEXT_MAX_LENGTH = 10_000;

const EMAIL = /^[^@\r\n]+@[^@\r\n]+$/;
const TELEPHONE = /^(?:\+?[0-9]{1,4})?(?:[-()*#]*[0-9]){3,50}$/;

function tooLong(text: string, maxLength: number): ValueIssue | null {
  return [...text].length > maxLength ? { messageKey: 'tooLong', params: { max: maxLength } } : null;
}

function plainText(check: (text: string, fieldKey: string) => ValueIssue | null): FieldCodec {
  return {
    decode(raw) {
      if (isEmptyWire(raw)) return EMPTY;
      return typeof raw === 'string' ? { kind: 'text', text: raw } : unreadable(raw);
    },
    encode(value) {
      if (value.kind === 'empty') return '';
      return value.kind === 'text' ? value.text : wrongFamily(value, 'text');
    },
    same: (a, b) => textOf(a) === textOf(b) && isTextual(a) && isTextual(b),
    validate(value, field) {
      return value.kind === 'text' ? check(value.text, field.key) : null;
    },
  };
}

function textOf(value: FieldValue): string {
  return value.kind === 'text' || value.kind === 'richText' ? value.text : '';
}

function isTextual(value: FieldValue): boolean {
  return value.kind === 'text' || value.kind === 'richText' || value.kind === 'empty';
}

function isFormattedText(value: FieldValue): boolean {
  return value.kind === 'richText' && value.isFormatted;
}

export const textCodec = plainText((text, fieldKey) =>
  tooLong(text, fieldKey === 'name' ? NAME_MAX_LENGTH : TEXT_MAX_LENGTH),
);

export const linkCodec = plainText((text) =>
  isWebLink(text) ? tooLong(text, 2000) : { messageKey: 'link' },
);

export const emailCodec = plainText((text) =>
  EMAIL.test(text) ? tooLong(text, 254) : { messageKey: 'email' },
);

export const telephoneCodec = plainText((text) =>
  TELEPHONE.test(text) ? tooLong(text, 54) : { messageKey: 'telephone' },
);

/** `group_type`: its empty form is the word `disabled`. */
export const groupTypeCodec: FieldCodec = {
  decode(raw) {
    if (isEmptyWire(raw) || raw === 'disabled') return EMPTY;
    return typeof raw === 'string' ? { kind: 'text', text: raw } : unreadable(raw);
  },
  encode(value) {
    if (value.kind === 'empty') return 'disabled';
    return value.kind === 'text' ? value.text : wrongFamily(value, 'group_type');
  },
  same: textCodec.same,
  validate: () => null,
};

export const linkListCodec: FieldCodec = {
  decode(raw) {
    if (isEmptyWire(raw)) return EMPTY;
    if (!Array.isArray(raw) || !raw.every((entry) => typeof entry === 'string')) return unreadable(raw);
    return { kind: 'texts', texts: raw };
  },
  encode(value) {
    if (value.kind === 'empty') return [];
    return value.kind === 'texts' ? value.texts : wrongFamily(value, 'link_cloud_doc');
  },
  same(a, b) {
    if (a.kind === 'unreadable' || b.kind === 'unreadable') return false;
    return sameSet(a.kind === 'texts' ? a.texts : [], b.kind === 'texts' ? b.texts : []);
  },
  validate(value) {
    if (value.kind !== 'texts') return null;
    return value.texts.every(isWebLink) ? null : { messageKey: 'link' };
  },
};

type Block = { type?: unknown; content?: unknown };
type Inline = { type?: unknown; text?: unknown; attrs?: unknown };

function isPlainBlock(block: Block): boolean {
  if (block.type !== 'paragraph' || !Array.isArray(block.content)) return false;
  return block.content.every((inline: Inline) => {
    const attrs = typeof inline.attrs === 'object' && inline.attrs !== null ? Object.keys(inline.attrs) : [];
    return inline.type === 'text' && attrs.length === 0;
  });
}

function readText(node: unknown): string {
  if (typeof node !== 'object' || node === null) return '';
  const { text, content, attrs } = node as { text?: unknown; content?: unknown; attrs?: { title?: unknown } };
  if (typeof text === 'string') return text;
  if (Array.isArray(content)) return content.map(readText).join('');
  return typeof attrs?.title === 'string' ? attrs.title : '';
}

/** `multi_text`: blocks with any formatting are shown but protected, because writing them back as text would lose it (pitfalls 3.6). */
export const richTextCodec: FieldCodec = {
  decode(raw) {
    if (isEmptyWire(raw)) return EMPTY;
    if (typeof raw === 'string') return { kind: 'richText', text: raw, isFormatted: false };
    if (!Array.isArray(raw) || !raw.every((block) => typeof block === 'object' && block !== null))
      return unreadable(raw);
    const text = raw.map(readText).join('\n');
    return { kind: 'richText', text, isFormatted: !raw.every(isPlainBlock) };
  },
  encode(value) {
    if (value.kind === 'empty') return '';
    if (value.kind === 'richText' && !value.isFormatted) return value.text;
    return wrongFamily(value, 'plain multi_text');
  },
  // Formatting counts: somebody who made a word bold changed the field, and plain text over it would undo that.
  same: (a, b) =>
    textOf(a) === textOf(b) && isTextual(a) && isTextual(b) && isFormattedText(a) === isFormattedText(b),
  validate: (value) => (value.kind === 'richText' ? tooLong(value.text, TEXT_MAX_LENGTH) : null),
};
