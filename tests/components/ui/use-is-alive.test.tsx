// What the server rendered says that it does not answer yet, and takes nothing before the page can notice it.
import { act } from '@testing-library/react';
import { hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { expect, test } from 'vitest';
import { LiveRegion } from '@/components/ui/live-region';
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

test('the line that speaks is busy until the page answers', async () => {
  const container = document.createElement('div');
  container.innerHTML = renderToString(<LiveRegion>words</LiveRegion>);
  const line = () => container.querySelector('[aria-live]');
  expect(line()?.getAttribute('aria-busy')).toBe('true');
  const root = await act(async () => hydrateRoot(container, <LiveRegion>words</LiveRegion>));
  expect(line()?.getAttribute('aria-busy')).toBe('false');
  act(() => root.unmount());
});
