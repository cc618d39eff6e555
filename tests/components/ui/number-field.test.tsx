// The value of a number field is always what it shows.
import { fireEvent, screen } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, test, vi } from 'vitest';
import { NumberField } from '@/components/ui/number-field';
import { renderWithWords } from './with-words';

function setUp() {
  const onChange = vi.fn();
  function Held() {
    const [value, setValue] = useState<number | null>(6.5);
    return (
      <NumberField
        label="Points"
        value={value}
        onChange={(next) => {
          onChange(next);
          setValue(next);
        }}
      />
    );
  }
  renderWithWords(<Held />);
  const input = screen.getByLabelText<HTMLInputElement>('Points');
  return { input, onChange, type: (text: string) => fireEvent.change(input, { target: { value: text } }) };
}

describe('a number field', () => {
  test('understands grouping and full-width digits', () => {
    const { input, type, onChange } = setUp();
    type('1,009');
    expect(onChange.mock.lastCall).toEqual([1009]);
    type('１２．５');
    expect(onChange.mock.lastCall).toEqual([12.5]);
    expect(input.value).toBe('12.5');
  });

  test('lets a number be typed through its unfinished states', () => {
    const { input, type, onChange } = setUp();
    for (const text of ['', '-', '-0', '-0.', '-0.2']) {
      type(text);
      expect(input.value).toBe(text);
    }
    expect(onChange.mock.lastCall).toEqual([-0.2]);
  });

  test('does not let letters in', () => {
    const { input, type, onChange } = setUp();
    type('6.5a');
    expect(input.value).toBe('6.5');
    expect(onChange).not.toHaveBeenCalled();
  });

  test('is empty when emptied, and tidies a lone sign when left', () => {
    const { input, type, onChange } = setUp();
    type('');
    expect(onChange.mock.lastCall).toEqual([null]);
    type('-');
    fireEvent.blur(input);
    expect(input.value).toBe('');
  });
});
