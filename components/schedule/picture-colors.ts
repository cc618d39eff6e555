// The colours of the visual language as a canvas needs them: read from the style sheets, in the theme asked for.
import type { OptionColor } from '@/components/ui/option-color';

type BarLook = { background: string; border: string; text: string };

/** Gives the colours of the page's theme, or the light ones; call `release` when nothing more is drawn. */
export function pictureColors(isLight: boolean) {
  const probe = document.createElement('span');
  probe.hidden = true;
  if (isLight) probe.style.colorScheme = 'light';
  document.body.append(probe);
  const resolved = (color: string) => {
    probe.style.color = color;
    return getComputedStyle(probe).color;
  };
  const role = (name: string) => resolved(`var(--color-${name})`);
  const option = (color: OptionColor): BarLook => {
    probe.dataset.option = color;
    return {
      background: resolved('var(--option-bg)'),
      border: resolved('var(--option-solid)'),
      text: resolved('var(--option-fg)'),
    };
  };
  const draft: BarLook = {
    background: resolved('color-mix(in srgb, var(--color-accent-text) 15%, var(--color-surface))'),
    border: role('accent-text'),
    text: role('accent-text'),
  };
  return {
    surface: role('surface'),
    holiday: role('holiday'),
    border: role('border'),
    borderStrong: role('border-strong'),
    control: role('control'),
    text: role('text'),
    text2: role('text-2'),
    brass: role('brass'),
    draft,
    option,
    release: () => probe.remove(),
  };
}
