// Draws the board onto a canvas: every row that is open, the whole stretch of the plans, drafts as they stand. For the picture
// and for print, which need what a virtual list has not drawn. Loaded when one is asked for.
import type { OptionColor } from '@/components/ui/option-color';
import { type Axis, boxOf, leftPxOf, widthPxOf } from '@/lib/schedule/axis';
import { axisBands, axisTicks, daysOffRuns } from '@/lib/schedule/axis-marks';
import type { WorkCalendar } from '@/lib/schedule/calendar';
import type { Day } from '@/lib/schedule/days';
import { labelFits } from '@/lib/schedule/label-fit';
import type { Span } from '@/lib/schedule/node-plan';
import { pictureColors } from './picture-colors';

/** One line: its name, how far it is indented, and its bars with where they were before the draft. */
export type PictureRow = {
  name: string;
  level: 1 | 2 | 3;
  points: string;
  bar: { span: Span; color: OptionColor; isDraft: boolean; label: string } | null;
  oldSpan: Span | null;
};

export type Picture = {
  title: string;
  rows: readonly PictureRow[];
  axis: Axis;
  today: Day;
  calendar: WorkCalendar;
  bandName: (band: ReturnType<typeof axisBands>[number]) => string;
  tickName: (startDay: Day) => string;
  /** Dark ground wastes ink: print is always light. */
  isLight: boolean;
};

const NAMES_PX = 300;
const POINTS_PX = 44;
const ROW_PX = 24;
const HEAD_PX = 68;
const INDENT_PX = 16;
/** The longest side that every browser can still draw. */
const SIDE_MAX_PX = 16_000;
const FONT = 'Inter Variable, "Noto Sans SC Variable", sans-serif';

/** Gives the canvas at twice the size of the screen, or less when the board is very long. */
export function drawBoard(picture: Picture): HTMLCanvasElement {
  const { axis, rows } = picture;
  const widthPx = NAMES_PX + POINTS_PX + widthPxOf(axis);
  const heightPx = HEAD_PX + rows.length * ROW_PX + 1;
  const scale = Math.min(2, SIDE_MAX_PX / widthPx, SIDE_MAX_PX / heightPx);
  const canvas = document.createElement('canvas');
  canvas.width = Math.ceil(widthPx * scale);
  canvas.height = Math.ceil(heightPx * scale);
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('This browser gives no canvas to draw on');
  pen.scale(scale, scale);
  pen.textBaseline = 'middle';
  const colors = pictureColors(picture.isLight);
  const box = { pen, colors, widthPx, heightPx };
  paint(box, colors.surface, 0, 0, widthPx, heightPx);
  pen.save();
  pen.translate(NAMES_PX + POINTS_PX, 0);
  drawGround(box, picture);
  rows.forEach((row, index) => {
    drawBar(box, picture.axis, row, HEAD_PX + index * ROW_PX);
  });
  pen.restore();
  drawNames(box, picture);
  colors.release();
  return canvas;
}

type Box = {
  pen: CanvasRenderingContext2D;
  colors: ReturnType<typeof pictureColors>;
  widthPx: number;
  heightPx: number;
};

function paint(
  { pen }: Pick<Box, 'pen'>,
  color: string,
  x: number,
  y: number,
  width: number,
  height: number,
) {
  pen.fillStyle = color;
  pen.fillRect(x, y, width, height);
}

function write({ pen }: Box, text: string, at: { x: number; y: number; color: string; font?: string }) {
  pen.font = `${at.font ?? '12px'} ${FONT}`;
  pen.fillStyle = at.color;
  pen.fillText(text, at.x, at.y);
}

function drawGround(box: Box, { axis, today, calendar, bandName, tickName }: Picture): void {
  const { colors, heightPx } = box;
  for (const run of daysOffRuns(axis.zoom, axis.firstDay, axis.lastDay, calendar)) {
    const { leftPx, widthPx } = boxOf(axis, run);
    paint(box, colors.holiday, leftPx, HEAD_PX - 20, widthPx, heightPx);
  }
  for (const band of axisBands(axis.zoom, axis.firstDay, axis.lastDay)) {
    const x = Math.max(0, leftPxOf(axis, band.startDay));
    paint(box, colors.border, x, HEAD_PX - 40, 1, heightPx);
    write(box, bandName(band), { x: x + 6, y: HEAD_PX - 31, color: colors.text, font: '600 12px' });
  }
  for (const tick of axisTicks(axis, axis.firstDay, axis.lastDay))
    write(box, tickName(tick.startDay), {
      x: leftPxOf(axis, tick.startDay) + 5,
      y: HEAD_PX - 10,
      color: colors.text2,
      font: '11px',
    });
  paint(box, colors.brass, leftPxOf(axis, today) + axis.dayWidthPx / 2, HEAD_PX - 20, 1.5, heightPx);
}

function drawBar(box: Box, axis: Axis, { bar, oldSpan }: PictureRow, topPx: number): void {
  const { pen, colors } = box;
  if (oldSpan) {
    const { leftPx, widthPx } = boxOf(axis, oldSpan);
    paint(box, colors.control, leftPx, topPx + ROW_PX - 5, widthPx, 3);
  }
  if (!bar) return;
  const { leftPx, widthPx } = boxOf(axis, bar.span);
  const look = bar.isDraft ? colors.draft : colors.option(bar.color);
  pen.beginPath();
  pen.roundRect(leftPx + 0.5, topPx + 3.5, Math.max(2, widthPx - 1), ROW_PX - 9, 3);
  pen.fillStyle = look.background;
  pen.fill();
  pen.setLineDash(bar.isDraft ? [4, 2] : []);
  pen.strokeStyle = look.border;
  pen.lineWidth = bar.isDraft ? 1.5 : 1;
  pen.stroke();
  pen.setLineDash([]);
  if (labelFits(bar.label, widthPx))
    write(box, bar.label, { x: leftPx + 7, y: topPx + ROW_PX / 2 - 1, color: look.text, font: '11px' });
}

function drawNames(box: Box, { rows, title }: Picture): void {
  const { pen, colors, widthPx, heightPx } = box;
  write(box, title, { x: 16, y: 16, color: colors.text, font: '600 15px' });
  rows.forEach(({ name, level, points }, index) => {
    const topPx = HEAD_PX + index * ROW_PX;
    paint(box, colors.border, 0, topPx, widthPx, 1);
    pen.save();
    pen.beginPath();
    pen.rect(0, topPx, NAMES_PX - 8, ROW_PX);
    pen.clip();
    const isItem = level === 1;
    write(box, name, {
      x: 16 + (level - 1) * INDENT_PX,
      y: topPx + ROW_PX / 2,
      color: isItem ? colors.text : colors.text2,
      font: isItem ? '600 12px' : '12px',
    });
    pen.restore();
    pen.textAlign = 'right';
    write(box, points, { x: NAMES_PX + POINTS_PX - 10, y: topPx + ROW_PX / 2, color: colors.text2 });
    pen.textAlign = 'left';
  });
  paint(box, colors.borderStrong, NAMES_PX + POINTS_PX - 1, HEAD_PX - 40, 1, heightPx);
  paint(box, colors.border, 0, heightPx - 1, widthPx, 1);
}
