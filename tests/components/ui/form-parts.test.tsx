// Rows, buttons and tabs: what they tell assistive technology.
import { fireEvent, screen } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, test, vi } from 'vitest';
import { Button } from '@/components/ui/button';
import { ErrorDetails } from '@/components/ui/error-details';
import { FieldRow } from '@/components/ui/field-row';
import { Tabs } from '@/components/ui/tabs';
import { TextField } from '@/components/ui/text-field';
import { renderWithWords } from './with-words';

describe('a field row', () => {
  test('names its control and describes it by the error, then the hint', () => {
    renderWithWords(
      <FieldRow label="Name" isRequired hint="At most 500 characters" error="The name is empty">
        <TextField value="" onChange={vi.fn()} />
      </FieldRow>,
    );
    const input = screen.getByRole('textbox', { name: /^Name/ });
    expect(input.getAttribute('aria-invalid')).toBe('true');
    expect(input.getAttribute('aria-required')).toBe('true');
    const described = (input.getAttribute('aria-describedby') ?? '')
      .split(' ')
      .map((id) => document.getElementById(id)?.textContent);
    expect(described).toEqual(['The name is empty', 'At most 500 characters']);
  });
});

describe('a button', () => {
  test('ignores presses while its work is under way and says that it is busy', () => {
    const onClick = vi.fn();
    renderWithWords(
      <Button isPending onClick={onClick}>
        Save 2 fields
      </Button>,
    );
    const button = screen.getByRole('button', { name: 'Save 2 fields' });
    fireEvent.click(button);
    expect(onClick).not.toHaveBeenCalled();
    expect(button.getAttribute('aria-busy')).toBe('true');
  });
});

describe('tabs', () => {
  test('are one Tab stop; arrows go round and select', () => {
    function Held() {
      const [selected, setSelected] = useState<'a' | 'b'>('a');
      return (
        <Tabs
          label="Rows"
          selectedId={selected}
          onSelect={setSelected}
          tabs={[
            { id: 'a', label: 'Will change' },
            { id: 'b', label: 'Already so' },
          ]}
        >
          panel {selected}
        </Tabs>
      );
    }
    renderWithWords(<Held />);
    const [first, second] = screen.getAllByRole('tab');
    expect([first?.tabIndex, second?.tabIndex]).toEqual([0, -1]);
    fireEvent.keyDown(screen.getByRole('tablist'), { key: 'ArrowLeft' });
    expect(document.activeElement).toBe(second);
    expect(screen.getByRole('tabpanel', { name: 'Already so' }).textContent).toBe('panel b');
    fireEvent.keyDown(screen.getByRole('tablist'), { key: 'ArrowRight' });
    expect(screen.getByRole('tabpanel', { name: 'Will change' })).toBeTruthy();
  });
});

describe('details of a failure', () => {
  test('are not offered when there is nothing behind them', () => {
    const { container } = renderWithWords(<ErrorDetails />);
    expect(container.textContent).toBe('');
  });

  test('hold code and log id', () => {
    renderWithWords(<ErrorDetails code={50006} logId="2026022614A" />);
    expect(screen.getByText('50006')).toBeTruthy();
    expect(screen.getByText('2026022614A')).toBeTruthy();
  });
});
