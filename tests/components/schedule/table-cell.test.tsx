// A cell of the table: pressed to type, Enter to take, Escape to leave, and text that is no day is never taken.
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { TableCell } from '@/components/schedule/table-cell';
import { renderOnBoard, TODAY } from './board-around';

function setUp(kind: 'day' | 'points', value: number | null, text: string) {
  const onChange = vi.fn();
  renderOnBoard(<TableCell kind={kind} label="Start of Dev" value={value} text={text} onChange={onChange} />);
  fireEvent.click(screen.getByRole('button', { name: /Start of Dev/ }));
  return { onChange, input: screen.getByRole<HTMLInputElement>('textbox', { name: 'Start of Dev' }) };
}

const words = () => screen.findByRole('button', { name: /Start of Dev: .*Enter/ });

test('a day typed and entered is taken, and the words have the focus again', async () => {
  const { onChange, input } = setUp('day', TODAY, '2 Mar');
  fireEvent.change(input, { target: { value: '2026-03-05' } });
  fireEvent.keyDown(input, { key: 'Enter' });
  expect(onChange).toHaveBeenCalledWith(TODAY + 3);
  const button = await words();
  await waitFor(() => expect(document.activeElement).toBe(button));
});

test('points typed are taken when the focus leaves', async () => {
  const { onChange, input } = setUp('points', 2, '2');
  fireEvent.change(input, { target: { value: '4.5' } });
  fireEvent.blur(input);
  expect(onChange).toHaveBeenCalledWith(4.5);
  await words();
});

test('Escape leaves everything as it was', async () => {
  const { onChange, input } = setUp('points', 2, '2');
  fireEvent.change(input, { target: { value: '9' } });
  fireEvent.keyDown(input, { key: 'Escape' });
  await words();
  expect(onChange).not.toHaveBeenCalled();
});

test('text that is no day stays in the input with a sentence', async () => {
  const { onChange, input } = setUp('day', null, '');
  fireEvent.change(input, { target: { value: 'someday' } });
  fireEvent.keyDown(input, { key: 'Enter' });
  expect((await screen.findByRole('alert')).textContent).toContain('someday');
  expect(onChange).not.toHaveBeenCalled();
});
