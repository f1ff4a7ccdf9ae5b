import * as l10n from '@vscode/l10n';
import type { Place } from '../../core/views';
import { button, element } from '../dom';

/** A cell of a table, perhaps with the place in the picture that it stands for. */
export interface TableCell {
  readonly words: string | number;
  readonly place?: Place;
}

/** What a picture shows, as a table. */
export interface Table {
  readonly heads: readonly TableCell[];
  readonly rows: readonly (readonly TableCell[])[];
}

const AT_ONCE = 500;

/** A table for those who read rather than look; what is behind a number is listed as in the picture. */
export function drawTable(table: Table, caption: string, pick: (place: Place) => void): HTMLElement {
  const body = element('tbody');
  const more = button('', () => addRows());
  let shown = 0;
  const addRows = () => {
    const next = table.rows.slice(shown, shown + AT_ONCE);
    body.append(
      ...next.map(cells => element('tr', {}, ...cells.map((cell, i) => drawCell(cell, i === 0, pick)))),
    );
    shown += next.length;
    more.textContent = l10n.t('{0} more', table.rows.length - shown);
    more.hidden = shown >= table.rows.length;
  };
  addRows();
  return element(
    'div',
    { class: 'table' },
    element(
      'table',
      {},
      element('caption', {}, caption),
      element(
        'thead',
        {},
        element(
          'tr',
          {},
          ...table.heads.map(head => element('th', { attributes: { scope: 'col' } }, inner(head, pick))),
        ),
      ),
      body,
    ),
    more,
  );
}

function drawCell(cell: TableCell, isHead: boolean, pick: (place: Place) => void): HTMLElement {
  const className = typeof cell.words === 'number' ? 'number' : undefined;
  return element(
    isHead ? 'th' : 'td',
    { ...(className && { class: className }), ...(isHead && { attributes: { scope: 'row' } }) },
    inner(cell, pick),
  );
}

const inner = ({ words, place }: TableCell, pick: (place: Place) => void): Node | string =>
  place === undefined || words === ''
    ? String(words)
    : button(String(words), () => pick(place), { class: 'plain' });
