// What runs in the browser: fills the page every second and sends its forms. page.ts puts the text of this function into the page,
// so it may use nothing from outside itself.

/** Starts the page; never called on the server. */
export function runInspector(): void {
  const everyMs = 1000;
  let isPaused = false;
  const seen = new Map<string, string>();

  function byId<T extends HTMLElement>(id: string): T {
    const element = document.getElementById(id);
    if (!element) throw new Error(`#${id} is missing`);
    return element as T;
  }

  function say(words: string, isWrong = false): void {
    const note = byId('note');
    note.textContent = words;
    note.classList.toggle('wrong', isWrong);
  }

  async function ask(method: string, path: string, body?: unknown): Promise<unknown> {
    const answer = await fetch(`/sandbox/${path}`, {
      method,
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    const read = await answer.json();
    if (!answer.ok) throw new Error(read.error);
    return read;
  }

  /** Keeps nodes whose text is the same, with their focus and what is open in them; changes, adds and removes the others. */
  function fill(name: string, text: string): void {
    const place = document.querySelector(`[data-part="${name}"]`);
    if (!place || seen.get(name) === text) return;
    seen.set(name, text);
    const template = document.createElement('template');
    template.innerHTML = text;
    const old = new Map([...place.children].map((child) => [child.getAttribute('data-key'), child]));
    const wanted = [...template.content.children].map((child) => {
      child.setAttribute('data-text', child.outerHTML);
      const kept = old.get(child.getAttribute('data-key'));
      return kept && kept.getAttribute('data-text') === child.getAttribute('data-text') ? kept : child;
    });
    for (const child of [...place.children]) if (!wanted.includes(child)) child.remove();
    wanted.forEach((child, index) => {
      if (place.children[index] !== child) place.insertBefore(child, place.children[index] ?? null);
    });
  }

  function filterRequests(): void {
    const words = byId<HTMLInputElement>('request-filter').value.trim().toLowerCase();
    const onlyRefused = byId<HTMLInputElement>('only-refused').checked;
    const rows = [...document.querySelectorAll<HTMLElement>('[data-part="requests"] > tr')];
    for (const row of rows) {
      const isFound = (row.dataset.search ?? '').includes(words);
      row.hidden = !isFound || (onlyRefused && row.dataset.refused === 'no');
    }
    const shown = rows.filter((row) => !row.hidden).length;
    byId('request-count').textContent =
      shown === rows.length ? `the newest ${rows.length}` : `${shown} of the newest ${rows.length}`;
  }

  function showState(words: string, tone: string): void {
    const state = byId('state');
    state.textContent = words;
    state.className = tone;
  }

  async function refresh(): Promise<void> {
    try {
      const parts = (await ask('GET', 'inspect')) as Record<string, string>;
      for (const [name, text] of Object.entries(parts)) fill(name, text);
      filterRequests();
      showState(isPaused ? 'Paused' : 'Live', isPaused ? 'paused' : 'live');
    } catch {
      showState('The sandbox does not answer', 'broken');
    }
  }

  async function act(words: string, work: () => Promise<unknown>): Promise<void> {
    try {
      await work();
      say(words);
    } catch (error) {
      say((error as Error).message, true);
    }
    await refresh();
  }

  const text = (form: FormData, name: string) => String(form.get(name) ?? '').trim();
  const number = (form: FormData, name: string) =>
    text(form, name) === '' ? undefined : Number(text(form, name));

  function showEffectInputs(): void {
    const chosen = byId<HTMLFormElement>('fault-form').querySelector<HTMLOptionElement>('option:checked');
    const needs = (chosen?.dataset.needs ?? '').split(' ');
    for (const part of document.querySelectorAll<HTMLElement>('[data-effect-input]'))
      part.hidden = !needs.includes(part.dataset.effectInput ?? '');
  }

  function effectOf(form: FormData): Record<string, unknown> {
    const effect: Record<string, unknown> = { type: text(form, 'type') };
    for (const part of document.querySelectorAll<HTMLElement>('[data-effect-input]:not([hidden])')) {
      const name = part.dataset.effectInput ?? '';
      effect[name] = name === 'err_msg' || name === 'scene' ? text(form, name) : number(form, name);
    }
    return effect;
  }

  async function setFault(form: FormData): Promise<void> {
    const match = { method: text(form, 'method') || undefined, path: text(form, 'path') || undefined };
    const rule = {
      match,
      times: number(form, 'times'),
      probability: number(form, 'probability'),
      effect: effectOf(form),
    };
    await ask('PUT', 'faults', [...((await ask('GET', 'faults')) as unknown[]), rule]);
  }

  async function removeFault(index: number): Promise<void> {
    const rules = (await ask('GET', 'faults')) as unknown[];
    await ask('PUT', 'faults', rules.toSpliced(index, 1));
  }

  async function setSwitches(form: HTMLFormElement): Promise<void> {
    const body: Record<string, unknown> = {};
    for (const part of form.querySelectorAll<HTMLInputElement>('input'))
      body[part.name] = part.type === 'number' ? part.valueAsNumber : part.checked;
    for (const part of form.querySelectorAll('textarea'))
      body[part.name] = part.value
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '');
    await ask('PUT', 'switches', body);
  }

  function onSubmit(id: string, work: (form: HTMLFormElement) => void): void {
    const form = byId<HTMLFormElement>(id);
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      work(form);
    });
  }

  const dialog = byId<HTMLDialogElement>('reset-dialog');
  const resetForm = byId<HTMLFormElement>('reset-form');
  onSubmit('fault-form', (form) => void act('The fault is set.', () => setFault(new FormData(form))));
  onSubmit('switch-form', (form) => void act('The switches are set.', () => setSwitches(form)));
  onSubmit('reset-form', (form) => {
    const items = text(new FormData(form), 'items');
    byId('reset-question').textContent =
      items === '' ? 'Reset the sandbox?' : `Reset the sandbox to ${items} items?`;
    dialog.showModal();
  });
  byId('reset-keep').addEventListener('click', () => dialog.close());
  byId('reset-run').addEventListener('click', () => {
    dialog.close();
    const form = new FormData(resetForm);
    say('Making the data set …');
    void act('The data set is fresh.', () =>
      ask('POST', 'reset', { items: number(form, 'items'), seed: number(form, 'seed') }),
    );
  });
  byId('clear-faults').addEventListener(
    'click',
    () => void act('No fault is set any more.', () => ask('DELETE', 'faults')),
  );
  document.addEventListener('click', (event) => {
    const index = (event.target as HTMLElement)
      .closest('[data-remove-fault]')
      ?.getAttribute('data-remove-fault');
    if (!index) return;
    // The button goes away with its fault: the focus stays near.
    byId('clear-faults').focus();
    void act('The fault is removed.', () => removeFault(Number(index)));
  });
  byId('fault-form').addEventListener('change', showEffectInputs);
  byId('request-filter').addEventListener('input', filterRequests);
  byId('only-refused').addEventListener('change', filterRequests);
  byId('pause').addEventListener('click', () => {
    isPaused = !isPaused;
    byId('pause').setAttribute('aria-pressed', String(isPaused));
    void refresh();
  });
  showEffectInputs();
  void refresh();
  setInterval(() => {
    if (!isPaused && !document.hidden) void refresh();
  }, everyMs);
}
