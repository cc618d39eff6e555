// Rows as a table for spreadsheets and chats: tab-separated text, and HTML for those who read it. Pure.

/** Cells that a spreadsheet would run as a formula get an apostrophe before them (pitfalls 9.5). */
function harmless(text: string): string {
  return /^[=+\-@\t\r]/.test(text) && !/^[+-]?\d+([.,]\d+)*%?$/.test(text) ? `'${text}` : text;
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** Gives both forms of a table; the first row is its head. Breaks inside a cell become spaces. */
export function tableText(rows: readonly (readonly string[])[]): { plain: string; html: string } {
  const cells = rows.map((row) => row.map((cell) => harmless(cell.replace(/\s+/g, ' ').trim())));
  const plain = cells.map((row) => row.join('\t')).join('\n');
  const html = cells
    .map((row, place) => {
      const tag = place === 0 ? 'th' : 'td';
      return `<tr>${row.map((cell) => `<${tag}>${escaped(cell)}</${tag}>`).join('')}</tr>`;
    })
    .join('');
  return { plain, html: `<table>${html}</table>` };
}
