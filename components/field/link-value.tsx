// Addresses typed by people. Only http and https ever become a link; anything else (javascript:, file:) stays text.
import { isWebLink } from '@/lib/fields/web-link';

/** Shows an address, as a link in a new tab when it is a web address; in a cell it is cut, elsewhere it wraps. */
export function LinkValue({ text, isCell }: { text: string; isCell: boolean }) {
  const flow = isCell ? 'truncate' : '[overflow-wrap:anywhere]';
  if (!isWebLink(text)) return <span className={flow}>{text}</span>;
  return (
    <a
      href={text}
      target="_blank"
      rel="noopener noreferrer"
      className={`${flow} text-accent-text underline-offset-2 hover:underline`}
    >
      {text}
    </a>
  );
}
