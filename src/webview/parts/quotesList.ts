import * as l10n from '@vscode/l10n';
import type { Theme } from '../../core/drawing';
import { drawSign } from '../../core/drawing';
import { button, element } from '../dom';
import type { QuoteLine } from '../protocol';
import { CanvasPen } from '../stage';

export interface QuoteActions {
  open(quote: QuoteLine): void;
  close(): void;
}

const SIGN = 14;

/** The quotes behind what was chosen in a picture, each with the way to its place. */
export class QuotesList {
  readonly root = element('aside', { attributes: { hidden: '', 'aria-label': l10n.t('Quotes') } });

  constructor(
    private readonly actions: QuoteActions,
    private readonly theme: () => Theme,
  ) {
    this.root.addEventListener('keydown', event => {
      if (event.key === 'Escape') this.actions.close();
      if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
      event.preventDefault();
      const all = [...this.root.querySelectorAll<HTMLElement>('.quote')];
      const at = all.indexOf(document.activeElement as HTMLElement);
      all[at + (event.key === 'ArrowDown' ? 1 : -1)]?.focus();
    });
  }

  show(title: string, quotes: readonly QuoteLine[], more: number): void {
    const had = document.activeElement?.closest('.quote')?.getAttribute('data-quote');
    this.root.hidden = false;
    this.root.replaceChildren(
      element(
        'header',
        {},
        element('h2', {}, title),
        button('×', () => this.actions.close(), {
          attributes: { 'aria-label': l10n.t('Close the list of quotes'), title: l10n.t('Close') },
        }),
      ),
      ...quotes.map(quote => this.#line(quote)),
      ...(more > 0
        ? [element('p', { class: 'more' }, l10n.t('{0} more. A filter shows fewer at once.', more))]
        : []),
    );
    if (had) this.root.querySelector<HTMLElement>(`[data-quote="${CSS.escape(had)}"]`)?.focus();
  }

  hide(): void {
    this.root.hidden = true;
    this.root.replaceChildren();
  }

  focus(): void {
    this.root.querySelector<HTMLElement>('.quote')?.focus();
  }

  #line(quote: QuoteLine): HTMLElement {
    const { stance, speaker, words, claimText, source, day, line } = quote;
    return element(
      'button',
      {
        class: 'quote',
        attributes: { type: 'button', 'data-quote': `${quote.file}#${quote.id}#${quote.claim ?? ''}` },
        on: { click: () => this.actions.open(quote) },
      },
      element(
        'span',
        { class: 'who' },
        this.#sign(stance),
        element('span', { class: 'stance' }, stance.key === '' ? l10n.t('no stance') : stance.key),
        element('strong', {}, speaker),
      ),
      element('span', { class: 'words' }, words),
      claimText === undefined ? undefined : element('span', { class: 'claim' }, claimText),
      element('span', { class: 'where' }, [source, line, day].filter(Boolean).join(' · ')),
    );
  }

  #sign(stance: QuoteLine['stance']): HTMLElement {
    const canvas = element('canvas', { attributes: { 'aria-hidden': 'true' } });
    const pen = CanvasPen.on(canvas, { width: SIGN, height: SIGN }, this.theme().font);
    drawSign(pen, stance, { x: SIGN / 2, y: SIGN / 2 }, 5.5, this.theme());
    return canvas;
  }
}
