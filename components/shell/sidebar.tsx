'use client';
// The places of the space at the left, from 1024 px up; narrow on wish.
import { PanelLeftClose, PanelLeftOpen } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { classNames } from '@/components/ui/class-names';
import { IconButton } from '@/components/ui/icon-button';
import { NavigationList } from './navigation-list';
import { rememberSidebar } from './sidebar-cookie';

type SidebarProps = { project: string; isInitiallyCollapsed: boolean };

/** Shows the navigation, 220 px wide or 56 when collapsed; the choice holds over pages and visits. */
export function Sidebar({ project, isInitiallyCollapsed }: SidebarProps) {
  const t = useTranslations('shell');
  const [isCollapsed, setIsCollapsed] = useState(isInitiallyCollapsed);
  const toggle = () => {
    setIsCollapsed(!isCollapsed);
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
