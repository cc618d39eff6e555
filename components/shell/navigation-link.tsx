'use client';
// One link of the navigation; its icon turns while the page it leads to is on its way.
import type { LucideIcon } from 'lucide-react';
import Link, { useLinkStatus } from 'next/link';
import { classNames } from '@/components/ui/class-names';
import { Icon } from '@/components/ui/icon';
import { Spinner } from '@/components/ui/spinner';

type NavigationLinkProps = {
  href: string;
  icon: LucideIcon;
  name: string;
  isCurrent: boolean;
  isCollapsed: boolean;
  onNavigate?: () => void;
};

/** Shows a link, 32 px high; only its icon when collapsed. */
export function NavigationLink({
  href,
  icon,
  name,
  isCurrent,
  isCollapsed,
  onNavigate,
}: NavigationLinkProps) {
  return (
    <Link
      href={href}
      onClick={onNavigate}
      aria-current={isCurrent ? 'page' : undefined}
      aria-label={isCollapsed ? name : undefined}
      className={classNames(
        'relative flex h-8 items-center gap-3 rounded-control px-2.5 text-text-2 transition-colors hover:bg-hover',
        'aria-[current]:bg-pressed aria-[current]:font-medium aria-[current]:text-text',
        'aria-[current]:before:absolute aria-[current]:before:inset-y-1 aria-[current]:before:-left-2.5 aria-[current]:before:w-0.75 aria-[current]:before:rounded-r-sm aria-[current]:before:bg-brass',
      )}
    >
      <LinkIcon icon={icon} />
      {isCollapsed ? null : <span className="truncate">{name}</span>}
    </Link>
  );
}

function LinkIcon({ icon }: { icon: LucideIcon }) {
  const { pending } = useLinkStatus();
  return pending ? <Spinner className="animate-appear-late" /> : <Icon of={icon} />;
}
