import { deepEqual, equal } from 'node:assert/strict';
import { parseHTML } from 'linkedom';
import { element, popover } from '../../../../src/webview/dom';

describe('a box that a button opens', () => {
  const before = globalThis.document;
  let listening: string[];
  beforeEach(() => {
    const { document } = parseHTML('<html><body></body></html>');
    listening = [];
    const { addEventListener, removeEventListener } = document;
    document.addEventListener = (...given: Parameters<typeof addEventListener>) => {
      listening.push(given[0]);
      addEventListener.apply(document, given);
    };
    document.removeEventListener = (...given: Parameters<typeof removeEventListener>) => {
      listening.splice(listening.indexOf(given[0]), 1);
      removeEventListener.apply(document, given);
    };
    globalThis.document = document;
  });
  afterEach(() => {
    globalThis.document = before;
  });

  const made = () => {
    const { root, button } = popover('More', () => [element('p', {}, 'inside')]);
    document.body.append(root);
    const press = (on: Node) => on.dispatchEvent(new (parseHTML('').Event)('pointerdown', { bubbles: true }));
    return { root, button, press, isOpen: () => button.getAttribute('aria-expanded') === 'true' };
  };

  it('closes when somebody presses elsewhere, and stays when they press in it', () => {
    const { root, button, press, isOpen } = made();
    button.click();
    press(root.querySelector('p')!);
    equal(isOpen(), true);
    press(document.body);
    equal(isOpen(), false);
  });

  it('listens to the page as long as it is open: pages are drawn again and again', () => {
    const { button } = made();
    deepEqual(listening, []);
    button.click();
    deepEqual(listening, ['pointerdown']);
    button.click();
    deepEqual(listening, []);
  });
});
