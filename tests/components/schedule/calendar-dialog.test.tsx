// The working days of a space: what cannot be a calendar is held back with the line that is wrong.
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import CalendarDialog from '@/components/schedule/calendar-dialog';
import { dayOfIso } from '@/lib/schedule/days';
import { DEFAULT_SETTINGS } from '@/lib/schedule/settings';
import { renderWithWords } from '../ui/with-words';
import { TODAY } from './board-around';

async function setUp(answer: string | null = null) {
  const onSave = vi.fn(async () => answer);
  const onClose = vi.fn();
  const settings = { ...DEFAULT_SETTINGS, capacityOf: { wei: 0.5 } };
  renderWithWords(<CalendarDialog settings={settings} today={TODAY} onSave={onSave} onClose={onClose} />);
  const save = await screen.findByRole<HTMLButtonElement>('button', { name: 'Save settings' });
  const type = (name: RegExp, value: string) =>
    fireEvent.change(screen.getByRole('textbox', { name }), { target: { value } });
  return { onSave, onClose, save, type };
}

test('days off, weekends and the statutory days are saved together; what people can do stays', async () => {
  const { onSave, onClose, save, type } = await setUp();
  fireEvent.click(screen.getByRole('checkbox', { name: /Fri/ }));
  fireEvent.click(screen.getByRole('checkbox', { name: /Statutory/ }));
  type(/More days off/, '2026-12-31\n24 Dec 2026');
  fireEvent.click(save);
  await waitFor(() => expect(onClose).toHaveBeenCalled());
  expect(onSave).toHaveBeenCalledWith({
    ...DEFAULT_SETTINGS,
    weekendDays: [5, 6, 7],
    usesStatutory: false,
    extraDaysOff: [dayOfIso('2026-12-24'), dayOfIso('2026-12-31')],
    capacityOf: { wei: 0.5 },
  });
});

test('a line that is no date, a day both off and worked, and a week without work are held back', async () => {
  const { save, type } = await setUp();
  type(/More days off/, '2026-12-31\nNew Year');
  expect(screen.getByText(/New Year/, { selector: ':not(textarea)' })).toBeTruthy();
  expect(save.disabled).toBe(true);
  type(/More days off/, '2026-12-31');
  expect(save.disabled).toBe(false);
  type(/More working days/, '2026-12-31');
  expect(screen.getByText('A day cannot be both off and worked.')).toBeTruthy();
  expect(save.disabled).toBe(true);
  type(/More working days/, '');
  for (const name of [/Mon/, /Tue/, /Wed/, /Thu/, /Fri/])
    fireEvent.click(screen.getByRole('checkbox', { name }));
  expect(save.disabled).toBe(true);
});

test('settings that were not saved stay in the form with the reason', async () => {
  const { onClose, save } = await setUp('Somebody was faster.');
  fireEvent.click(save);
  expect((await screen.findByRole('alert')).textContent).toBe('Somebody was faster.');
  expect(onClose).not.toHaveBeenCalled();
});
