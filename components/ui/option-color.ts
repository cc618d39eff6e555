// The ten colours of options, people and nodes (option-palette.css), and how one is found for a colour or an id of the
// platform. Used by chips, avatars, bars.

/** Names of the palette; put one on `data-option`. */
export const optionColors = [
  'grey',
  'red',
  'orange',
  'amber',
  'green',
  'teal',
  'sky',
  'blue',
  'violet',
  'pink',
] as const;

/** A colour of the palette. */
export type OptionColor = (typeof optionColors)[number];

const HASH_BASIS = 0x811c9dc5;
const HASH_PRIME = 0x01000193;

/** Gives a person or thing the same colour each time, by its id; never grey, which reads as "nothing". */
export function optionColorOfId(id: string): OptionColor {
  let hash = HASH_BASIS;
  for (let index = 0; index < id.length; index++) hash = Math.imul(hash ^ id.charCodeAt(index), HASH_PRIME);
  const colourful = optionColors.slice(1);
  return colourful[(hash >>> 0) % colourful.length] ?? 'grey';
}

const GREY_SATURATION = 0.12;
/** Upper end of each colour's hue in degrees; red closes the circle. */
const hueEnds: readonly (readonly [number, OptionColor])[] = [
  [12, 'red'],
  [32, 'orange'],
  [62, 'amber'],
  [155, 'green'],
  [185, 'teal'],
  [206, 'sky'],
  [245, 'blue'],
  [292, 'violet'],
  [345, 'pink'],
  [360, 'red'],
];

/** Gives the palette colour nearest in hue to `#rrggbb`; grey for greys and for anything that is not such a colour. */
export function nearestOptionColor(hex: string | null | undefined): OptionColor {
  const channels = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(hex ?? '')?.slice(1);
  const [red = 0, green = 0, blue = 0] = (channels ?? []).map(
    (channel) => Number.parseInt(channel, 16) / 255,
  );
  const most = Math.max(red, green, blue);
  const spread = most - Math.min(red, green, blue);
  if (most === 0 || spread / most < GREY_SATURATION) return 'grey';
  const turn =
    most === red
      ? ((green - blue) / spread + 6) % 6
      : most === green
        ? (blue - red) / spread + 2
        : (red - green) / spread + 4;
  return hueEnds.find(([end]) => turn * 60 <= end)?.[1] ?? 'grey';
}
