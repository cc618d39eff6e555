// Numbers for people: grouped thousands in both languages, and durations in words.
import type { Locale } from './locale';

const grouped = new Intl.NumberFormat('en', { maximumFractionDigits: 20 });

/** Gives a number with grouped thousands, all its decimals and no padding: "1,204.5". Both languages write it alike. */
export function formatCount(value: number): string {
  return grouped.format(value);
}

const durationWords: Record<Locale, { hour: string; minute: string; second: string; gap: string }> = {
  en: { hour: 'h', minute: 'min', second: 's', gap: ' ' },
  'zh-CN': { hour: '小时', minute: '分', second: '秒', gap: ' ' },
};

/** Gives a duration in its two largest units, rounded to seconds: "1 min 44 s", "2 h 5 min", "0 s". */
export function formatDuration(durationMs: number, locale: Locale): string {
  const words = durationWords[locale];
  const totalSeconds = Math.max(0, Math.round(durationMs / 1000));
  const hours = Math.floor(totalSeconds / 3600);
  const minutes = Math.floor((totalSeconds % 3600) / 60);
  const seconds = totalSeconds % 60;
  const parts = [
    { amount: hours, word: words.hour },
    { amount: minutes, word: words.minute },
    { amount: hours > 0 ? 0 : seconds, word: words.second },
  ].filter((part) => part.amount > 0);
  if (parts.length === 0) return `0 ${words.second}`;
  return parts.map((part) => `${part.amount} ${part.word}`).join(words.gap);
}
