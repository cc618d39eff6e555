// A form that the server rendered takes nothing before the page can notice it.
import { act } from '@testing-library/react';
import { hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { expect, test } from 'vitest';
import { useIsAlive } from '@/components/ui/use-is-alive';

function Form() {
  return <form inert={!useIsAlive()} />;
}

test('a form is inert as the server sends it and answers once React has taken over', async () => {
  const container = document.createElement('div');
  container.innerHTML = renderToString(<Form />);
  expect(container.querySelector('form')?.hasAttribute('inert')).toBe(true);
  const root = await act(async () => hydrateRoot(container, <Form />));
  expect(container.querySelector('form')?.hasAttribute('inert')).toBe(false);
  act(() => root.unmount());
});
