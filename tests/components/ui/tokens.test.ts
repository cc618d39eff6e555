// Every text and mark of the palette can be read on its ground, in light and dark (WCAG 2.x: text 4.5, marks 3.0).
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { optionColors } from '@/components/ui/option-color';

const folder = resolve(import.meta.dirname, '../../../components/ui');

function pairsIn(css: string): Map<string, { light: string; dark: string }> {
  const matches = css.matchAll(/--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g);
  return new Map([...matches].map(([, name = '', light = '', dark = '']) => [name, { light, dark }]));
}

const roles = pairsIn(readFileSync(`${folder}/tokens.css`, 'utf8'));
const paletteCss = readFileSync(`${folder}/option-palette.css`, 'utf8');

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const channel = Number.parseInt(hex.slice(start, start + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [darker = 0, lighter = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (lighter + 0.05) / (darker + 0.05);
}

function role(name: string) {
  const found = roles.get(`color-${name}`);
  if (!found) throw new Error(`No colour role "${name}"`);
  return found;
}

const textOn: Record<string, string[]> = {
  text: [
    'canvas',
    'surface',
    'surface-2',
    'hover',
    'selection',
    'selection-hover',
    'warning-soft',
    'danger-soft',
    'info-soft',
    'success-soft',
    'accent-soft',
  ],
  'text-2': [
    'canvas',
    'surface',
    'surface-2',
    'hover',
    'selection',
    'warning-soft',
    'danger-soft',
    'info-soft',
    'success-soft',
  ],
  'text-3': ['canvas', 'surface', 'surface-2', 'hover', 'pressed', 'selection', 'selection-hover', 'holiday'],
  'on-accent': ['accent', 'accent-hover'],
  'accent-text': ['surface', 'canvas', 'accent-soft', 'selection'],
  'on-tip': ['tip'],
  'on-danger': ['danger-solid'],
  success: ['surface', 'success-soft'],
  warning: ['surface', 'warning-soft'],
  danger: ['surface', 'canvas', 'danger-soft'],
  info: ['surface', 'info-soft'],
};

const markOn: Record<string, string[]> = {
  control: ['surface', 'canvas', 'surface-2', 'hover', 'selection'],
  focus: ['surface', 'canvas', 'selection'],
  accent: ['surface', 'selection'],
  'success-solid': ['surface'],
  'warning-solid': ['surface'],
  'danger-solid': ['surface'],
  'info-solid': ['surface'],
  brass: ['surface', 'canvas', 'holiday'],
  'text-disabled': ['surface'],
};

const list = (table: Record<string, string[]>) =>
  Object.entries(table).flatMap(([front, grounds]) => grounds.map((ground) => [front, ground] as const));

describe('the colour roles', () => {
  test('are all there', () => {
    expect(roles.size).toBe(38);
  });

  test.each(list(textOn))('text in %s is readable on %s', (front, ground) => {
    expect(contrast(role(front).light, role(ground).light)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(role(front).dark, role(ground).dark)).toBeGreaterThanOrEqual(4.5);
  });

  test.each(list(markOn))('a mark in %s is visible on %s', (front, ground) => {
    expect(contrast(role(front).light, role(ground).light)).toBeGreaterThanOrEqual(3);
    expect(contrast(role(front).dark, role(ground).dark)).toBeGreaterThanOrEqual(3);
  });
});

describe('the option palette', () => {
  test.each(optionColors)('%s: words are readable, its solid is visible on the surface', (color) => {
    const block = paletteCss.split(`[data-option="${color}"]`)[1]?.split('}')[0] ?? '';
    const pairs = pairsIn(block);
    const [bg, fg, solid] = ['option-bg', 'option-fg', 'option-solid'].map((name) => pairs.get(name));
    for (const theme of ['light', 'dark'] as const) {
      expect(contrast(fg?.[theme] ?? '', bg?.[theme] ?? '')).toBeGreaterThanOrEqual(7);
      expect(contrast(solid?.[theme] ?? '', role('surface')[theme])).toBeGreaterThanOrEqual(3);
    }
  });
});
