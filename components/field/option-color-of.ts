// Finds the palette colour of an option, whose colour the platform names in its own words. Used by every chip of a field.
import { nearestOptionColor, type OptionColor } from '@/components/ui/option-color';

/** The platform's hue words (`red-1`, `wathet-2`) that are not palette names, by the nearest one. */
const hues: Record<string, OptionColor> = {
  red: 'red',
  carmine: 'pink',
  pink: 'pink',
  orange: 'orange',
  amber: 'amber',
  yellow: 'amber',
  brown: 'amber',
  lime: 'green',
  green: 'green',
  teal: 'teal',
  turquoise: 'teal',
  cyan: 'teal',
  sky: 'sky',
  wathet: 'sky',
  blue: 'blue',
  indigo: 'blue',
  violet: 'violet',
  purple: 'violet',
  grey: 'grey',
  gray: 'grey',
};

/** Gives the palette colour of `red-1`, `purple` or `#7f3bf5`; grey when the space set none or one that is not known. */
export function optionColorOf(color: string | undefined): OptionColor {
  if (!color) return 'grey';
  if (color.startsWith('#')) return nearestOptionColor(color);
  const [hue = ''] = color.toLowerCase().split(/[-_]/);
  return hues[hue] ?? 'grey';
}
