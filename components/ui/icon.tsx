// One size and stroke for every icon of the product; callers pass the lucide drawing.
import type { LucideIcon } from 'lucide-react';
import { classNames } from './class-names';

type IconProps = {
  of: LucideIcon;
  /** 16 beside text, 14 in chevrons and hints, 12 inside chips. */
  sizePx?: 12 | 14 | 16 | 20;
  className?: string;
};

/** Shows a decorative icon in the colour of its text; the words beside it carry the meaning. */
export function Icon({ of: Drawing, sizePx = 16, className }: IconProps) {
  return (
    <Drawing
      size={sizePx}
      strokeWidth={1.5}
      absoluteStrokeWidth
      aria-hidden
      focusable={false}
      className={classNames('shrink-0', className)}
    />
  );
}
