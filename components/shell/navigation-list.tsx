'use client';
// The links to the places of a space; in the sidebar and in the drawer of small windows.
import { useSelectedLayoutSegment } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { classNames } from '@/components/ui/class-names';
import { Tooltip } from '@/components/ui/tooltip';
import { NavigationLink } from './navigation-link';
import { placeHref, places } from './place';

type NavigationListProps = {
  project: string;
  isCollapsed?: boolean;
  onNavigate?: () => void;
  className?: string;
};

/** Shows one link a place; the current one carries the brass line. */
export function NavigationList({ project, isCollapsed = false, onNavigate, className }: NavigationListProps) {
  const t = useTranslations('shell');
  const current = useSelectedLayoutSegment();
  return (
    <nav aria-label={t('navigation')} className={classNames('overflow-y-auto px-2.5', className)}>
      <ul className="flex flex-col gap-0.5">
        {places.map(({ segment, nameKey, icon }) => {
          const link = (
            <NavigationLink
              href={placeHref(project, segment)}
              icon={icon}
              name={t(`nav.${nameKey}`)}
              isCurrent={segment === current}
              isCollapsed={isCollapsed}
              onNavigate={onNavigate}
            />
          );
          return (
            <li key={segment}>{isCollapsed ? <Tooltip text={t(`nav.${nameKey}`)}>{link}</Tooltip> : link}</li>
          );
        })}
      </ul>
    </nav>
  );
}
