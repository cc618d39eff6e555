// Addresses typed by people. Only http and https ever become a link; anything else (javascript:, file:) stays text.
import { isWebLink } from '@/lib/fields/codecs/text';

/** Shows an address, as a link in a new tab when it is a web address. */
export function LinkValue({ text }: { text: string }) {
  if (!isWebLink(text)) return <span className="truncate">{text}</span>;
  return (
    <a
      href={text}
      target="_blank"
      rel="noopener noreferrer"
      className="truncate text-accent-text underline-offset-2 hover:underline"
    >
      {text}
    </a>
  );
}
