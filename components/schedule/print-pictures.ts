// Prints pictures, one a page, without the page around them.

/** Opens the browser's own print window with the pictures on landscape paper. */
export async function printPictures(canvases: readonly HTMLCanvasElement[]): Promise<void> {
  const frame = document.createElement('iframe');
  // Not hidden: some browsers print nothing of a frame that is not drawn.
  frame.className = 'sr-only';
  frame.setAttribute('aria-hidden', 'true');
  frame.tabIndex = -1;
  document.body.append(frame);
  const page = frame.contentDocument;
  if (!page || !frame.contentWindow) throw new Error('A frame of our own page can always be written to');
  const style = page.createElement('style');
  style.textContent =
    '@page { size: landscape; margin: 10mm } body { margin: 0 } img { display: block; width: 100%; max-height: 100vh; object-fit: contain; object-position: top left; break-after: page } img:last-child { break-after: auto }';
  page.head.append(style);
  for (const canvas of canvases) {
    const image = page.createElement('img');
    image.src = canvas.toDataURL('image/png');
    page.body.append(image);
    await image.decode();
  }
  // Some browsers come back at once and still need the frame.
  frame.contentWindow.addEventListener('afterprint', () => frame.remove());
  frame.contentWindow.print();
}
