// Picks the catalogue of one language so that the other is not loaded; called by the request configuration.
import type { Locale } from './locale';
import type { enMessages } from './messages/en';

/** The shape of a catalogue: both languages have exactly these keys. */
export type Messages = typeof enMessages;

/** Gives every string of one language. */
export async function loadMessages(locale: Locale): Promise<Messages> {
  if (locale === 'zh-CN') return (await import('./messages/zh-CN')).zhCNMessages;
  return (await import('./messages/en')).enMessages;
}
