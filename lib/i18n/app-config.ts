// Tells next-intl our languages and keys, so that an unknown key is a type error in every component.
import type { Messages } from './load-messages';
import type { Locale } from './locale';

declare module 'next-intl' {
  interface AppConfig {
    Locale: Locale;
    Messages: Messages;
  }
}
