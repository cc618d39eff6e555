// A line from the top of the page to a brass bob, past the three stops of every write: true to the line.
import { ListChecks, type LucideIcon, Send, ShieldCheck } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Icon } from '@/components/ui/icon';

const stops: { key: 'plan' | 'send' | 'verify'; icon: LucideIcon; color: string }[] = [
  { key: 'plan', icon: ListChecks, color: 'text-text-2' },
  { key: 'send', icon: Send, color: 'text-text-2' },
  { key: 'verify', icon: ShieldCheck, color: 'text-success' },
];

/** Shows the line with its stops over the text below it; on small windows only the bob. */
export function PlumbLine() {
  const t = useTranslations('signIn');
  return (
    <div className="mb-4 lg:mb-7 lg:flex lg:min-h-0 lg:flex-1 lg:flex-col">
      <Thread className="min-h-10 flex-1" />
      <ul className="hidden lg:block">
        {stops.map(({ key, icon, color }) => (
          <li key={key}>
            <div className="flex items-center gap-4">
              <span className="flex h-11 w-4.5 shrink-0 items-center justify-center">
                <Icon of={icon} className={color} />
              </span>
              <p>
                <span className="font-medium">{t(`stops.${key}.name`)}</span>
                <span className="block text-caption text-text-3">{t(`stops.${key}.body`)}</span>
              </p>
            </div>
            <Thread className="h-[4.5vh]" />
          </li>
        ))}
      </ul>
      <svg width="18" height="34" viewBox="0 0 18 34" fill="none" aria-hidden className="shrink-0">
        <path d="M9 0v8" stroke="var(--color-border-strong)" />
        <path d="M6 7.5h6v3H6z" fill="var(--color-text)" />
        <path d="M2 10.5h14v7L9 33 2 17.5z" fill="var(--color-brass)" />
      </svg>
    </div>
  );
}

function Thread({ className }: { className: string }) {
  return (
    <div aria-hidden className={`hidden w-4.5 justify-center lg:flex ${className}`}>
      <div className="w-px bg-border-strong" />
    </div>
  );
}
