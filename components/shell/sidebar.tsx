'use client';
// The places of the space at the left, from 1024 px up; narrow on wish.
import { PanelLeftClose, PanelLeftOpen } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { classNames } from '@/components/ui/class-names';
import { IconButton } from '@/components/ui/icon-button';
import { useIsNarrowAsked } from '@/components/ui/narrow-sidebar';
import { NavigationList } from './navigation-list';
import { rememberSidebar } from './sidebar-cookie';

type SidebarProps = {
  project: string;
  /** What the person chose before; null = nothing yet. */
  chosenBefore: boolean | null;
};

/**
 * Shows the navigation, 220 px wide or 56 when collapsed. The choice holds over pages and visits; until there is one, it
 * is narrow while a page asks for the room.
 */
export function Sidebar({ project, chosenBefore }: SidebarProps) {
  const t = useTranslations('shell');
  const [chosen, setChosen] = useState(chosenBefore);
  const isNarrowAsked = useIsNarrowAsked();
  const isCollapsed = chosen ?? isNarrowAsked;
  const toggle = () => {
    setChosen(!isCollapsed);
    rememberSidebar(!isCollapsed);
  };
  return (
    <div className={classNames('hidden shrink-0 flex-col lg:flex', isCollapsed ? 'w-14' : 'w-55')}>
      <NavigationList project={project} isCollapsed={isCollapsed} className="flex-1 pt-3" />
      <div className={classNames('flex p-3', isCollapsed ? 'justify-center' : 'justify-end')}>
        <IconButton
          icon={isCollapsed ? PanelLeftOpen : PanelLeftClose}
          label={isCollapsed ? t('expand') : t('collapse')}
          onClick={toggle}
        />
      </div>
    </div>
  );
}
