// Choosing from a list by keyboard and pointer.
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, test, vi } from 'vitest';
import { FieldRow } from '@/components/ui/field-row';
import { MultiSelect } from '@/components/ui/multi-select';
import { Select } from '@/components/ui/select';
import { renderWithWords } from './with-words';

const options = ['P0', 'P1', 'P2', 'P3'].map((id) => ({ id, text: id, isDisabled: id === 'P3' }));

function OnePriority({ onChange }: { onChange: (id: string) => void }) {
  const [value, setValue] = useState<string | null>('P1');
  return (
    <FieldRow label="Priority">
      <Select
        value={value}
        onChange={(id) => {
          onChange(id);
          setValue(id);
        }}
        options={options}
      />
    </FieldRow>
  );
}

describe('a select', () => {
  test('is named by its row and its value', () => {
    renderWithWords(<OnePriority onChange={vi.fn()} />);
    expect(screen.getByRole('button', { name: 'Priority P1' })).toBeTruthy();
  });

  test('opens with an arrow key, chooses, closes and gives the focus back', async () => {
    const onChange = vi.fn();
    renderWithWords(<OnePriority onChange={onChange} />);
    const box = screen.getByRole('button', { name: /Priority/ });
    fireEvent.keyDown(box, { key: 'ArrowDown' });
    const option = await screen.findByRole('option', { name: 'P0' });
    fireEvent.click(option);
    await waitFor(() => expect(screen.queryByRole('option')).toBeNull());
    expect(onChange.mock.calls).toEqual([['P0']]);
    await waitFor(() => expect(document.activeElement).toBe(box));
  });

  test('closes and says nothing when the same option is chosen again', async () => {
    const onChange = vi.fn();
    renderWithWords(<OnePriority onChange={onChange} />);
    fireEvent.click(screen.getByRole('button', { name: /Priority/ }));
    fireEvent.click(await screen.findByRole('option', { name: 'P1' }));
    await waitFor(() => expect(screen.queryByRole('option')).toBeNull());
    expect(onChange).not.toHaveBeenCalled();
  });

  test('does not open when it is read-only', () => {
    renderWithWords(<Select label="Priority" value="P1" onChange={vi.fn()} options={options} isReadOnly />);
    expect(screen.getByRole<HTMLButtonElement>('button', { name: /Priority/ }).disabled).toBe(true);
  });
});

describe('a multiple select', () => {
  test('keeps the order of choosing and stays open', async () => {
    const onChange = vi.fn();
    renderWithWords(<MultiSelect label="Labels" value={['P2']} onChange={onChange} options={options} />);
    fireEvent.click(screen.getByRole('button', { name: /Labels/ }));
    fireEvent.click(await screen.findByRole('option', { name: 'P0' }));
    expect(onChange.mock.calls).toEqual([[['P2', 'P0']]]);
    expect(screen.getAllByRole('option')).toHaveLength(4);
  });

  test('Escape closes it and takes nothing out', async () => {
    const onChange = vi.fn();
    renderWithWords(<MultiSelect label="Labels" value={['P2']} onChange={onChange} options={options} />);
    fireEvent.click(screen.getByRole('button', { name: /Labels/ }));
    fireEvent.keyDown(await screen.findByRole('option', { name: 'P2' }), { key: 'Escape' });
    await waitFor(() => expect(screen.queryByRole('option')).toBeNull());
    expect(onChange).not.toHaveBeenCalled();
  });
});
