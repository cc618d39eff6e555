// Rich text blocks: which are known, and how they read as plain text and as HTML.
import { isRecord, type Json, type JsonRecord } from '../json-value';

const blockTypes = new Set(['paragraph', 'ul', 'ol', 'checklist', 'blockquote', 'horizontalLine', 'table']);
const inlineTypes = new Set(['text', 'hyperlink', 'image']);

/** True for a list of blocks as the API takes them. */
export function isRichText(value: Json): value is JsonRecord[] {
  return Array.isArray(value) && value.every((block) => isRecord(block) && isBlock(block));
}

function isBlock(block: JsonRecord): boolean {
  if (typeof block.type !== 'string' || !blockTypes.has(block.type)) return false;
  return (
    block.content === undefined ||
    block.content === null ||
    (Array.isArray(block.content) && block.content.every(isContent))
  );
}

function isContent(node: Json): boolean {
  if (!isRecord(node) || typeof node.type !== 'string') return false;
  if (!inlineTypes.has(node.type)) return isBlock(node) || Array.isArray(node.content);
  return node.type !== 'text' || typeof node.text === 'string';
}

/** The words of a stored multi_text value (string or blocks), one block a line. */
export function plainText(stored: Json): string {
  if (typeof stored === 'string') return stored;
  if (!Array.isArray(stored)) return '';
  return stored.map((block) => (isRecord(block) ? inlineText(block) : '')).join('\n');
}

// Attributes come from requests: String() of an object with a `toString` of its own would throw.
function textOf(value: Json | undefined): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function inlineText(node: JsonRecord): string {
  if (typeof node.text === 'string') return node.text;
  if (node.type === 'hyperlink' && isRecord(node.attrs)) return textOf(node.attrs.title ?? node.attrs.url);
  return Array.isArray(node.content)
    ? node.content.map((child) => (isRecord(child) ? inlineText(child) : '')).join('')
    : '';
}

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign);
}

const marks: [attribute: string, tag: string][] = [
  ['bold', 'b'],
  ['italic', 'i'],
  ['underline', 'u'],
  ['strikethrough', 's'],
];
const blockTags: Record<string, string> = {
  ul: 'ul',
  ol: 'ol',
  blockquote: 'blockquote',
  checklist: 'ul',
  table: 'table',
};

function html(node: JsonRecord): string {
  const attrs = isRecord(node.attrs) ? node.attrs : {};
  if (typeof node.text === 'string') {
    return marks.reduce(
      (inner, [attribute, tag]) => (attrs[attribute] === 'true' ? `<${tag}>${inner}</${tag}>` : inner),
      escapeHtml(node.text),
    );
  }
  if (node.type === 'hyperlink') {
    const url = textOf(attrs.url);
    return `<a href="${escapeHtml(url)}">${escapeHtml(textOf(attrs.title) || url)}</a>`;
  }
  if (node.type === 'horizontalLine') return '<hr>';
  const inner = Array.isArray(node.content)
    ? node.content.map((child) => (isRecord(child) ? html(child) : '')).join('')
    : '';
  const type = textOf(node.type);
  const tag = Object.hasOwn(blockTags, type) ? blockTags[type] : 'p';
  return `<${tag}>${inner}</${tag}>`;
}

/** The object of `multi_texts`: document, words and HTML of a stored value. */
export function showMultiText(stored: Json): JsonRecord {
  const text = plainText(stored);
  const blocks: JsonRecord[] = isRichText(stored)
    ? stored
    : text
        .split('\n')
        .map((line) => ({ type: 'paragraph', content: [{ type: 'text', text: line, attrs: {} }] }));
  return {
    doc: JSON.stringify({ 0: { ops: [{ insert: `${text}\n` }] } }),
    doc_text: `${text}\n`,
    doc_html: text === '' && typeof stored === 'string' ? '' : blocks.map(html).join(''),
    is_empty: text === '',
    notify_user_list: [],
    notify_user_type: '',
  };
}
