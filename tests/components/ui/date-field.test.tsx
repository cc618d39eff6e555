// A day is typed or stepped; what is not a day is never passed on.
import { fireEvent, screen } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, test, vi } from 'vitest';
import { DateField } from '@/components/ui/date-field';
import type { Locale } from '@/lib/i18n/locale';
import { dayOfIso } from '@/lib/schedule/days';
import { renderWithWords } from './with-words';

const march6 = dayOfIso('2026-03-06');
const today = dayOfIso('2026-02-26') ?? 0;

function setUp(locale: Locale = 'en', bounds: { firstDay?: number; lastDay?: number } = {}) {
  const onChange = vi.fn();
  const onProblem = vi.fn();
  function Held() {
    const [value, setValue] = useState(march6);
    return (
      <DateField
        {...bounds}
        label="Due"
        value={value}
        onChange={(day) => {
          onChange(day);
          setValue(day);
        }}
        onProblem={onProblem}
        today={today}
      />
    );
  }
  renderWithWords(<Held />, locale);
  const input = screen.getByLabelText<HTMLInputElement>('Due');
  const type = (text: string) => {
    fireEvent.change(input, { target: { value: text } });
    fireEvent.blur(input);
  };
  return { input, type, onChange, onProblem };
}

describe('a date field', () => {
  test('shows the day in words of the language, with its weekday', () => {
    const { input } = setUp('zh-CN');
    expect(input.value).toBe('2026年3月6日');
    expect(screen.getByText('周五')).toBeTruthy();
  });

  test('takes a typed day when it is left', () => {
    const { input, type, onChange } = setUp();
    type('2026-03-09');
    expect(onChange.mock.calls).toEqual([[dayOfIso('2026-03-09')]]);
    expect(input.value).toBe('9 Mar 2026');
  });

  test('keeps text that is not a day, says so, and passes nothing on', () => {
    const { input, type, onChange, onProblem } = setUp();
    type('soonish');
    expect(onChange).not.toHaveBeenCalled();
    expect(input.value).toBe('soonish');
    expect(onProblem.mock.lastCall?.[0]).toContain('“soonish” is not a date');
  });

  test('Escape gives the stored day back', () => {
    const { input, type } = setUp();
    type('soonish');
    fireEvent.keyDown(input, { key: 'Escape' });
    expect(input.value).toBe('6 Mar 2026');
  });

  test('passes null when emptied, and nothing when nothing was changed', () => {
    const { input, type, onChange } = setUp();
    fireEvent.blur(input);
    type('6 Mar 2026');
    expect(onChange).not.toHaveBeenCalled();
    type('');
    expect(onChange.mock.calls).toEqual([[null]]);
  });

  test('up and down change the day by exactly one', () => {
    const { input, onChange } = setUp();
    fireEvent.keyDown(input, { key: 'ArrowUp' });
    fireEvent.keyDown(input, { key: 'ArrowDown' });
    expect(onChange.mock.calls).toEqual([[(march6 ?? 0) + 1], [march6]]);
  });

  test('refuses a day outside of its bounds with both of them named', () => {
    const bounds = { firstDay: dayOfIso('2026-03-01') ?? 0, lastDay: dayOfIso('2026-03-31') ?? 0 };
    const { type, onChange, onProblem } = setUp('en', bounds);
    type('1 Apr 2026');
    expect(onChange).not.toHaveBeenCalled();
    expect(onProblem.mock.lastCall?.[0]).toBe('Choose a day from 1 Mar 2026 to 31 Mar 2026.');
  });
});
