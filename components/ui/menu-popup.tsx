'use client';
// The floating part of a menu, in react-aria; loaded by menu-trigger.tsx when a menu is first opened.
import { Check } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { Fragment, type ReactNode, type RefObject } from 'react';
import {
  MenuItem as AriaMenuItem,
  MenuSection as AriaMenuSection,
  Header,
  Menu,
  Popover,
  Separator,
} from 'react-aria-components/Menu';
import { AriaLocale } from './aria-locale';
import { classNames } from './class-names';
import { Icon } from './icon';
import type { MenuItem, MenuSection } from './menu-entry';
import { popupClass, popupRowClass } from './popup-class';

export type MenuPopupProps = {
  label: string;
  sections: readonly MenuSection[];
  triggerRef: RefObject<HTMLElement | null>;
  onClose: () => void;
  placement?: 'bottom start' | 'bottom end' | 'top start' | 'top end';
  /** Shown above the rows: who is signed in. */
  header?: ReactNode;
};

/** Shows an open menu beside its trigger; arrows move, letters jump, Escape closes and returns the focus. */
export default function MenuPopup({
  label,
  sections,
  triggerRef,
  onClose,
  placement = 'bottom start',
  header,
}: MenuPopupProps) {
  const router = useRouter();
  const run = (id: string) => {
    const item = sections.flatMap((section) => section.items).find((entry) => entry.id === id);
    if (item?.href) router.push(item.href);
    item?.onSelect?.();
  };
  return (
    <AriaLocale>
      <Popover
        isOpen
        onOpenChange={(isOpen) => !isOpen && onClose()}
        triggerRef={triggerRef}
        placement={placement}
        offset={4}
        aria-label={label}
        className={classNames(popupClass, 'min-w-48 max-w-80')}
      >
        {header}
        <Menu
          aria-label={label}
          autoFocus="first"
          onClose={onClose}
          onAction={(key) => run(String(key))}
          className="p-1 outline-none"
        >
          {sections.map((section, index) => (
            <Fragment key={section.id}>
              {index > 0 ? <Separator className="-mx-1 my-1 h-px bg-border" /> : null}
              <AriaMenuSection
                id={section.id}
                aria-label={section.title ?? label}
                selectionMode={section.selectedId === undefined ? 'none' : 'single'}
                selectedKeys={section.selectedId === undefined ? [] : [section.selectedId]}
                disallowEmptySelection
              >
                {section.title ? (
                  <Header className="px-2 pt-1.5 pb-1 text-caption text-text-3">{section.title}</Header>
                ) : null}
                {section.items.map((item) => (
                  <MenuRow key={item.id} item={item} isChoice={section.selectedId !== undefined} />
                ))}
              </AriaMenuSection>
            </Fragment>
          ))}
        </Menu>
      </Popover>
    </AriaLocale>
  );
}

function MenuRow({ item, isChoice }: { item: MenuItem; isChoice: boolean }) {
  const text = item.textValue ?? (typeof item.label === 'string' ? item.label : item.id);
  return (
    <AriaMenuItem
      id={item.id}
      textValue={text}
      isDisabled={item.isDisabled}
      className={classNames(popupRowClass, item.isDanger && 'text-danger')}
    >
      {({ isSelected }) => (
        <>
          {isChoice ? (
            <span className="flex w-4 shrink-0 justify-center text-accent-text">
              {isSelected ? <Icon of={Check} /> : null}
            </span>
          ) : null}
          {item.icon ? <Icon of={item.icon} className={item.isDanger ? undefined : 'text-text-2'} /> : null}
          <span className="min-w-0 flex-1 py-1">
            <span className="block truncate">{item.label}</span>
            {item.hint ? <span className="block text-caption text-text-3">{item.hint}</span> : null}
          </span>
          {item.shortcut ? <span className="pl-4 text-label text-text-3">{item.shortcut}</span> : null}
        </>
      )}
    </AriaMenuItem>
  );
}
