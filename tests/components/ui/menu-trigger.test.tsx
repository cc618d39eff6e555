// A menu opens from its button, runs what is chosen and gives the focus back.
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import { MenuTrigger } from '@/components/ui/menu-trigger';
import { renderWithWords } from './with-words';

vi.mock('next/navigation', () => ({ useRouter: () => ({ push: vi.fn() }) }));

function setUp() {
  const onSelect = vi.fn();
  renderWithWords(
    <MenuTrigger
      label="Actions"
      sections={[
        {
          id: 'actions',
          items: [
            { id: 'rename', label: 'Rename', onSelect },
            { id: 'delete', label: 'Delete', isDisabled: true, hint: 'Locked at this node', onSelect },
          ],
        },
        {
          id: 'theme',
          title: 'Theme',
          selectedId: 'dark',
          items: [
            { id: 'light', label: 'Light', onSelect },
            { id: 'dark', label: 'Dark' },
          ],
        },
      ]}
    >
      {(props) => (
        <button type="button" {...props}>
          More
        </button>
      )}
    </MenuTrigger>,
  );
  const button = screen.getByRole('button', { name: 'More' });
  return { button, onSelect };
}

describe('a menu', () => {
  test('tells that it is open, runs the chosen row, closes and gives the focus back', async () => {
    const { button, onSelect } = setUp();
    fireEvent.click(button);
    fireEvent.click(await screen.findByRole('menuitem', { name: 'Rename' }));
    await waitFor(() => expect(screen.queryByRole('menu')).toBeNull());
    expect(onSelect).toHaveBeenCalledTimes(1);
    expect(button.getAttribute('aria-expanded')).toBe('false');
    await waitFor(() => expect(document.activeElement).toBe(button));
  });

  test('marks the choice that is on', async () => {
    const { button } = setUp();
    fireEvent.click(button);
    const dark = await screen.findByRole('menuitemradio', { name: 'Dark' });
    expect(dark.getAttribute('aria-checked')).toBe('true');
    expect(screen.getByRole('menuitemradio', { name: 'Light' }).getAttribute('aria-checked')).toBe('false');
  });

  test('does not run a disabled row', async () => {
    const { button, onSelect } = setUp();
    fireEvent.click(button);
    fireEvent.click(await screen.findByRole('menuitem', { name: /Delete/ }));
    expect(onSelect).not.toHaveBeenCalled();
  });

  test('Escape closes it', async () => {
    const { button } = setUp();
    fireEvent.click(button);
    const menu = await screen.findByRole('menu', { name: 'Actions' });
    fireEvent.keyDown(menu, { key: 'Escape' });
    await waitFor(() => expect(screen.queryByRole('menu')).toBeNull());
  });
});
