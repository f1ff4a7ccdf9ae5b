type Child = Node | string | undefined;

interface Given {
  readonly class?: string;
  readonly id?: string;
  /** Attributes, as HTML names them; those that are undefined are not there. */
  readonly attributes?: Readonly<Record<string, string | undefined>>;
  readonly on?: { readonly [K in keyof HTMLElementEventMap]?: (event: HTMLElementEventMap[K]) => void };
}

/** An element with its children. Words are only ever text: what files say is never read as HTML. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  given: Given = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  if (given.class !== undefined) made.className = given.class;
  if (given.id !== undefined) made.id = given.id;
  for (const [attribute, value] of Object.entries(given.attributes ?? {}))
    if (value !== undefined) made.setAttribute(attribute, value);
  for (const [event, listener] of Object.entries(given.on ?? {}))
    made.addEventListener(event, listener as EventListener);
  made.append(...children.filter(child => child !== undefined));
  return made;
}

export const button = (words: string, press: () => void, given: Given = {}): HTMLButtonElement =>
  element(
    'button',
    { ...given, attributes: { type: 'button', ...given.attributes }, on: { click: press } },
    words,
  );

/** A field with its name. */
export const labelled = (words: string, field: HTMLElement, className = 'field'): HTMLLabelElement =>
  element('label', { class: className }, element('span', {}, words), field);

export interface Selection<T extends string> {
  readonly value: T;
  readonly label: string;
}

/** A list from which one is chosen. */
export function choose<T extends string>(
  name: string,
  options: readonly Selection<T>[],
  chosen: T,
  change: (value: T) => void,
): HTMLLabelElement {
  const field: HTMLSelectElement = element(
    'select',
    { on: { change: () => change(field.value as T) } },
    ...options.map(({ value, label }) => element('option', { attributes: { value } }, label)),
  );
  field.value = chosen;
  return labelled(name, field);
}

/** A box to tick. */
export function tick(name: string, isTicked: boolean, change: (isTicked: boolean) => void): HTMLLabelElement {
  const field: HTMLInputElement = element('input', {
    attributes: { type: 'checkbox' },
    on: { change: () => change(field.checked) },
  });
  field.checked = isTicked;
  return element('label', { class: 'tick' }, field, element('span', {}, name));
}

/** A button that opens a box below it; Escape and a click elsewhere close that. */
export function popover(
  words: string,
  fill: () => readonly Node[],
  given: Given = {},
): { readonly root: HTMLElement; readonly button: HTMLButtonElement; close(): void } {
  const box = element('div', { class: 'popover', attributes: { hidden: '' } });
  const opener = button(words, () => (box.hidden ? open() : close()), {
    ...given,
    attributes: { 'aria-expanded': 'false', 'aria-haspopup': 'true', ...given.attributes },
  });
  const root = element('div', { class: 'opener' }, opener, box);
  // Bars are drawn again and again: a box that is closed leaves nothing behind on the page.
  const elsewhere = (event: Event) => {
    if (!root.contains(event.target as Node)) close();
  };
  const close = () => {
    if (box.hidden) return;
    box.hidden = true;
    document.removeEventListener('pointerdown', elsewhere);
    opener.setAttribute('aria-expanded', 'false');
  };
  const open = () => {
    box.replaceChildren(...fill());
    box.hidden = false;
    document.addEventListener('pointerdown', elsewhere);
    opener.setAttribute('aria-expanded', 'true');
    box.querySelector<HTMLElement>('input, select, button')?.focus();
  };
  root.addEventListener('keydown', event => {
    if (event.key !== 'Escape' || box.hidden) return;
    event.stopPropagation();
    close();
    opener.focus();
  });
  return { root, button: opener, close };
}
