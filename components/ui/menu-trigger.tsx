'use client';
// A menu that opens from a button. The button is part of the page; the menu's code comes when it is wanted.
import { lazy, type ReactNode, Suspense } from 'react';
import type { MenuSection } from './menu-entry';
import type { MenuPopupProps } from './menu-popup';
import { type PopupTriggerProps, usePopup } from './use-popup';

const loadMenuPopup = () => import('./menu-popup');
const MenuPopup = lazy(loadMenuPopup);

type MenuTriggerProps = Pick<MenuPopupProps, 'label' | 'placement' | 'header'> & {
  sections: readonly MenuSection[];
  /** Renders the button and spreads the given props on it: `(props) => <Button {...props}>…</Button>`. */
  children: (props: PopupTriggerProps) => ReactNode;
};

/** Shows the button and, once pressed, the menu under it. */
export function MenuTrigger({ children, ...menu }: MenuTriggerProps) {
  const { isOpen, close, triggerRef, triggerProps } = usePopup('menu', loadMenuPopup);
  return (
    <>
      {children(triggerProps)}
      {isOpen ? (
        <Suspense>
          <MenuPopup {...menu} triggerRef={triggerRef} onClose={close} />
        </Suspense>
      ) : null}
    </>
  );
}
