import * as l10n from '@vscode/l10n';
import { button, element, popover, tick } from '../dom';
import type { Choice } from '../protocol';

/** More are found by typing. */
const MOST_SHOWN = 200;

/** A button behind which several of many can be ticked; it says how many are. */
export function manyOf(
  name: string,
  choices: readonly Choice[],
  ticked: readonly string[],
  change: (ticked: readonly string[]) => void,
): HTMLElement {
  let chosen = new Set(ticked);
  const set = (next: Set<string>) => {
    chosen = next;
    opener.button.textContent = wordFor(name, chosen.size);
    opener.button.classList.toggle('active', chosen.size > 0);
    change([...chosen]);
  };
  const fill = () => {
    const list = element('div', { class: 'list', attributes: { role: 'group', 'aria-label': name } });
    const show = (typed: string) => {
      const words = typed.trim().toLowerCase();
      const found = choices.filter(({ label }) => label.toLowerCase().includes(words));
      // What is ticked stands first, so that it can be found.
      const order = [...found].sort((a, b) => Number(chosen.has(b.value)) - Number(chosen.has(a.value)));
      list.replaceChildren(
        ...order.slice(0, MOST_SHOWN).map(({ value, label }) =>
          tick(label, chosen.has(value), isTicked => {
            const next = new Set(chosen);
            if (isTicked) next.add(value);
            else next.delete(value);
            set(next);
          }),
        ),
        ...(found.length > MOST_SHOWN
          ? [element('p', {}, l10n.t('{0} more: type to find them', found.length - MOST_SHOWN))]
          : []),
        ...(found.length === 0 ? [element('p', {}, l10n.t('Nothing of that name'))] : []),
      );
    };
    const search: HTMLInputElement = element('input', {
      attributes: { type: 'search', placeholder: l10n.t('Find'), 'aria-label': l10n.t('Find') },
      on: { input: () => show(search.value) },
    });
    show('');
    return [
      search,
      list,
      button(l10n.t('Clear'), () => {
        set(new Set());
        show(search.value);
      }),
    ];
  };
  const opener = popover(wordFor(name, chosen.size), fill, {
    class: chosen.size > 0 ? 'chip active' : 'chip',
  });
  return opener.root;
}

const wordFor = (name: string, count: number): string => (count === 0 ? name : `${name} (${count})`);
