'use client';
// Names a control on hover and keyboard focus. Own and small, because every icon button carries one; it uses the
// browser's top layer, so it is never under a dialog.
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { Kbd } from './kbd';

const HOVER_DELAY_MS = 400;
const GAP_PX = 6;

type TooltipProps = {
  text: string;
  shortcut?: string;
  /** True when the text says more than the control's own name; it then also describes the control to a screen reader. */
  isDescription?: boolean;
  /** One focusable element. */
  children: ReactNode;
};

/** Shows `text` above its child (below when there is no room). Escape and pressing the child hide it. */
export function Tooltip({ text, shortcut, isDescription = false, children }: TooltipProps) {
  const id = useId();
  const wrapper = useRef<HTMLSpanElement>(null);
  const bubble = useRef<HTMLDivElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [isShown, setIsShown] = useState(false);

  const showAfter = (delayMs: number) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setIsShown(true), delayMs);
  };
  const hide = () => {
    clearTimeout(timer.current);
    setIsShown(false);
  };

  useEffect(() => () => clearTimeout(timer.current), []);

  useEffect(() => {
    const anchor = wrapper.current?.firstElementChild;
    const tip = bubble.current;
    if (!isShown || !anchor || !tip) return;
    tip.showPopover?.();
    place(tip, anchor);
    if (isDescription) anchor.setAttribute('aria-describedby', id);
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === 'Escape') setIsShown(false);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => {
      document.removeEventListener('keydown', onKeyDown);
      if (isDescription) anchor.removeAttribute('aria-describedby');
    };
  }, [isShown, isDescription, id]);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: listens to what happens on the control inside it
    <span
      ref={wrapper}
      className="contents"
      onPointerOver={(event) => {
        if (event.pointerType === 'mouse') showAfter(HOVER_DELAY_MS);
      }}
      onPointerOut={hide}
      onPointerDown={hide}
      onFocus={(event) => {
        if (event.target.matches(':focus-visible')) showAfter(0);
      }}
      onBlur={hide}
    >
      {children}
      {isShown ? (
        <div
          ref={bubble}
          id={id}
          role="tooltip"
          popover="manual"
          className="pointer-events-none fixed inset-auto m-0 max-w-72 overflow-visible rounded-control border-0 bg-tip px-2 py-1 text-caption font-normal whitespace-normal text-on-tip"
        >
          <span className="inline-flex items-center gap-2">
            {text}
            {shortcut ? <Kbd isOnTip>{shortcut}</Kbd> : null}
          </span>
        </div>
      ) : null}
    </span>
  );
}

function place(tip: HTMLElement, anchor: Element) {
  const target = anchor.getBoundingClientRect();
  const size = tip.getBoundingClientRect();
  const fitsAbove = target.top - size.height - GAP_PX >= 4;
  const topPx = fitsAbove ? target.top - size.height - GAP_PX : target.bottom + GAP_PX;
  const centredPx = target.left + target.width / 2 - size.width / 2;
  const leftPx = Math.min(Math.max(4, centredPx), window.innerWidth - size.width - 4);
  tip.style.top = `${topPx}px`;
  tip.style.left = `${leftPx}px`;
}
