// The gate starts a run only when all it asks for is there: the typed count, and a moment that is still ahead.
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import { RunGate } from '@/components/bulk-edit/preview/run-gate';
import type { Change } from '@/lib/bulk-edit/change';
import { isoOfDay } from '@/lib/schedule/days';
import { renderWithWords } from '../ui/with-words';

const clear: Change = { fieldKey: 'points', mode: 'clear' };
const update: Change = { fieldKey: 'points', mode: 'update', value: { kind: 'number', value: 3 } };
const DAY_MS = 86_400_000;

function setUp(change: Change) {
  const onStart = vi.fn();
  renderWithWords(
    <RunGate
      typeName="Story"
      count={12}
      changes={[change]}
      origin={null}
      isStarting={false}
      failure={null}
      onStart={onStart}
    />,
    'en',
  );
  const press = (name: RegExp) => fireEvent.click(screen.getByRole('button', { name }));
  return { onStart, press };
}

describe('the gate', () => {
  test('of a harmless change starts at once', () => {
    const { onStart, press } = setUp(update);
    press(/^Change 12 stories/);
    expect(onStart).toHaveBeenCalledExactlyOnceWith(null);
  });

  test('of a clear starts only with the count typed', () => {
    const { onStart, press } = setUp(clear);
    press(/^Change 12 stories/);
    expect(onStart).not.toHaveBeenCalled();
    fireEvent.change(screen.getByRole('textbox'), { target: { value: '12' } });
    press(/^Change 12 stories/);
    expect(onStart).toHaveBeenCalledExactlyOnceWith(null);
  });

  test('arranges a run for the chosen moment, never for one that is over', async () => {
    const { onStart, press } = setUp(update);
    press(/^Run later/);
    const day = await screen.findByRole('textbox', { name: 'Day' });
    await waitFor(() => expect(document.activeElement).toBe(day));
    const type = (iso: string) => {
      fireEvent.change(day, { target: { value: iso } });
      fireEvent.blur(day);
    };
    type('2020-01-01');
    press(/^Schedule the change of 12 stories/);
    expect(onStart).not.toHaveBeenCalled();
    const wanted = Math.floor(Date.now() / DAY_MS) + 3;
    type(isoOfDay(wanted));
    press(/^Schedule the change of 12 stories/);
    expect(onStart).toHaveBeenCalledOnce();
    const [atMs] = onStart.mock.calls[0] ?? [];
    expect(Math.abs(atMs - wanted * DAY_MS)).toBeLessThan(1.5 * DAY_MS);
    expect(atMs).toBeGreaterThan(Date.now());
  });

  test('can be asked to start at once after all', async () => {
    const { onStart, press } = setUp(update);
    press(/^Run later/);
    await screen.findByRole('textbox', { name: 'Day' });
    press(/^Run at once instead/);
    press(/^Change 12 stories/);
    expect(onStart).toHaveBeenCalledExactlyOnceWith(null);
  });
});
