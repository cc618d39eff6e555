'use client';
// What stands beside the pointer during a drag: the new days, how many of them are worked, and what would forbid them.
import { TriangleAlert } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type RefObject, useImperativeHandle, useRef } from 'react';
import { Icon } from '@/components/ui/icon';
import type { Day } from '@/lib/schedule/days';
import { shiftOf } from '@/lib/schedule/draft-rows';
import type { Entry } from '@/lib/schedule/node-plan';
import type { PlanBreach } from '@/lib/schedule/plan-rules';
import { useBoard } from './board-context';
import type { PointerPlace } from './use-bar-drag';

/** Follows the pointer without drawing anything again. */
export type TipHandle = { follow: (pointer: PointerPlace) => void };

type DragTipProps = {
  ref: RefObject<TipHandle | null>;
  /** Null between drags: nothing is shown. */
  drag: { before: Entry; after: Entry; skipped: readonly Day[]; breaches: PlanBreach[] } | null;
};

const OFFSET_PX = 16;
const WIDTH_MAX_PX = 300;

/** Shows the tip; not read aloud, the change is announced when it is made. */
export function DragTip({ ref, drag }: DragTipProps) {
  const t = useTranslations('schedule');
  const { words, calendar } = useBoard();
  const tip = useRef<HTMLDivElement>(null);
  const pointer = useRef<PointerPlace>({ clientX: 0, clientY: 0 });
  useImperativeHandle(ref, () => ({
    follow(place) {
      pointer.current = place;
      if (tip.current) Object.assign(tip.current.style, positionAt(place));
    },
  }));
  if (!drag) return null;
  const shift = shiftOf(drag.before, drag.after, calendar);
  return (
    <div
      ref={(element) => {
        tip.current = element;
        if (element) Object.assign(element.style, positionAt(pointer.current));
      }}
      aria-hidden
      style={{ maxWidth: WIDTH_MAX_PX }}
      className="pointer-events-none fixed z-50 rounded-control bg-tip px-2.5 py-1.5 text-caption text-on-tip shadow-popover"
    >
      <p className="font-medium whitespace-nowrap">{words.rangeText(drag.after)}</p>
      <p className="whitespace-nowrap">
        {[words.workingDaysText(drag.after), shift && words.shiftText(shift)].filter(Boolean).join(' · ')}
      </p>
      {drag.skipped.length > 0 ? <p>{`${words.skippedText(drag.skipped)} · ${t('exactWithAlt')}`}</p> : null}
      {drag.breaches.map((breach) => (
        <p key={breach.kind} className="mt-1 flex items-start gap-1.5 font-medium">
          <Icon of={TriangleAlert} sizePx={12} className="mt-0.5" />
          {words.breachText(breach)}
        </p>
      ))}
    </div>
  );
}

/** Below and right of the pointer; above or left of it where there is no room. */
function positionAt({ clientX, clientY }: PointerPlace): { left: string; top: string; transform: string } {
  const isRight = clientX + OFFSET_PX + WIDTH_MAX_PX < window.innerWidth;
  const isBelow = clientY + OFFSET_PX + 96 < window.innerHeight;
  return {
    left: `${clientX + (isRight ? OFFSET_PX : -OFFSET_PX)}px`,
    top: `${clientY + (isBelow ? OFFSET_PX : -OFFSET_PX)}px`,
    transform: `translate(${isRight ? '0' : '-100%'}, ${isBelow ? '0' : '-100%'})`,
  };
}
