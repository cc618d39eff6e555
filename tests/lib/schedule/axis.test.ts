import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  axisFor,
  boxOf,
  dayAtPx,
  daysOfDistance,
  leftPxOf,
  visibleDays,
  widthPxOf,
  zoomStepped,
  zooms,
} from '@/lib/schedule/axis';
import { axisBands, axisTicks, daysOffRuns, makeUpDays } from '@/lib/schedule/axis-marks';
import { type Day, dayOfIso, isoOfDay, LAST_DAY } from '@/lib/schedule/days';

function day(iso: string): Day {
  const found = dayOfIso(iso);
  if (found === null) throw new Error(`no day: ${iso}`);
  return found;
}

const today = day('2026-02-26');
const zoom = fc.constantFrom(...zooms);

describe('the axis', () => {
  test('holds whole months around every plan and today', () => {
    const axis = axisFor([{ startDay: day('2025-12-20'), endDay: day('2026-01-05') }], today, 'day');
    expect(isoOfDay(axis.firstDay)).toBe('2025-11-01');
    expect(isoOfDay(axis.lastDay)).toBe('2026-05-31');
  });

  test('never leaves the years that can be planned', () => {
    const axis = axisFor([{ startDay: 3, endDay: LAST_DAY }], today, 'month');
    expect(axis.firstDay).toBe(0);
    expect(axis.lastDay).toBe(LAST_DAY);
  });

  test('a bar begins on its first day and covers its last', () => {
    const axis = axisFor([], today, 'day');
    expect(boxOf(axis, { startDay: today, endDay: today })).toEqual({
      leftPx: leftPxOf(axis, today),
      widthPx: 24,
    });
    expect(boxOf(axis, { startDay: today, endDay: today + 4 }).widthPx).toBe(120);
  });

  test('the scale steps from day to quarter and stays at either end', () => {
    expect(zoomStepped('day', 1)).toBe('day');
    expect(zoomStepped('day', -1)).toBe('week');
    expect(zoomStepped('month', -1)).toBe('quarter');
    expect(zoomStepped('quarter', -1)).toBe('quarter');
    expect(zoomStepped('quarter', 2)).toBe('week');
  });

  test('at quarter zoom the lower line holds quarters under their years', () => {
    const axis = axisFor([], today, 'quarter');
    const ticks = axisTicks(axis, today, today + 100).map(({ startDay, endDay }) => [
      isoOfDay(startDay),
      isoOfDay(endDay),
    ]);
    expect(ticks).toEqual([
      ['2026-01-01', '2026-03-31'],
      ['2026-04-01', '2026-06-30'],
    ]);
    expect(axisBands('quarter', today, today + 100).map((band) => band.kind)).toEqual(['year']);
  });

  test('every pixel of a day column is that day', () => {
    fc.assert(
      fc.property(
        zoom,
        fc.integer({ min: 0, max: 100 }),
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        (z, n, part) => {
          const axis = axisFor([], today, z);
          const column = axis.firstDay + n;
          expect(dayAtPx(axis, leftPxOf(axis, column) + part * axis.dayWidthPx)).toBe(column);
        },
      ),
    );
  });

  test('outside of the axis the nearest day counts', () => {
    const axis = axisFor([], today, 'day');
    expect(dayAtPx(axis, -50)).toBe(axis.firstDay);
    expect(dayAtPx(axis, widthPxOf(axis) + 50)).toBe(axis.lastDay);
  });
});

describe('a pointer’s way in days', () => {
  test('is zero below half a day, to both sides, and never minus zero', () => {
    fc.assert(
      fc.property(zoom, fc.double({ min: -0.499, max: 0.499, noNaN: true }), (z, part) => {
        const axis = axisFor([], today, z);
        expect(daysOfDistance(axis, part * axis.dayWidthPx)).toBe(0);
      }),
    );
  });

  test('is exactly n for n days and up to half a day more or less', () => {
    fc.assert(
      fc.property(
        zoom,
        fc.integer({ min: -500, max: 500 }),
        fc.double({ min: -0.49, max: 0.49, noNaN: true }),
        (z, n, part) => {
          const axis = axisFor([], today, z);
          expect(daysOfDistance(axis, (n + part) * axis.dayWidthPx)).toBe(n === 0 ? 0 : n);
        },
      ),
    );
  });
});

describe('marks on the axis', () => {
  test('months stand over days, years over months', () => {
    expect(
      axisBands('day', day('2026-02-09'), day('2026-03-06')).map((band) => isoOfDay(band.startDay)),
    ).toEqual(['2026-02-01', '2026-03-01']);
    expect(
      axisBands('month', day('2025-11-09'), day('2026-03-06')).map((band) => isoOfDay(band.startDay)),
    ).toEqual(['2025-01-01', '2026-01-01']);
  });

  test('weeks begin on Monday and months on the first, clipped to the axis', () => {
    const week = axisFor([], today, 'week');
    expect(
      axisTicks(week, day('2026-02-26'), day('2026-03-03')).map((tick) => isoOfDay(tick.startDay)),
    ).toEqual(['2026-02-23', '2026-03-02']);
    expect(axisTicks(week, week.firstDay, week.firstDay + 3)[0]?.startDay).toBe(week.firstDay);
    const month = axisFor([], today, 'month');
    expect(
      axisTicks(month, day('2026-02-26'), day('2026-03-03')).map((tick) => isoOfDay(tick.startDay)),
    ).toEqual(['2026-02-01', '2026-03-01']);
  });

  test('days off in a row are one run with the name of their holiday', () => {
    expect(
      daysOffRuns('day', day('2026-02-09'), day('2026-03-06')).map((run) => [
        isoOfDay(run.startDay),
        isoOfDay(run.endDay),
        run.holiday,
      ]),
    ).toEqual([
      ['2026-02-15', '2026-02-23', 'springFestival'],
      ['2026-03-01', '2026-03-01', null],
    ]);
    expect(daysOffRuns('month', day('2026-02-24'), day('2026-03-31'))).toEqual([]);
  });

  test('make-up days are named one by one', () => {
    expect(makeUpDays(day('2026-02-09'), day('2026-03-06')).map(isoOfDay)).toEqual([
      '2026-02-14',
      '2026-02-28',
    ]);
  });

  test('the visible range stays inside the axis', () => {
    const axis = axisFor([], today, 'day');
    expect(visibleDays(axis, 0, 600, 14)).toEqual({
      fromDay: axis.firstDay,
      toDay: axis.firstDay + 25 + 14,
    });
  });
});
