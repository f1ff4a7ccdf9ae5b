import { deepEqual, equal } from 'node:assert/strict';
import { FIRST_OPTIONS, NO_FILTER } from '../../../src/core/views';
import { hostMessage, pageMessage, received } from '../../../src/webview';

describe('what pages and VS Code tell each other', () => {
  const GOOD: readonly [name: string, shape: typeof pageMessage | typeof hostMessage, message: unknown][] = [
    ['that a page is ready', pageMessage, { is: 'ready' }],
    ['a filter', pageMessage, { is: 'filter', filter: { ...NO_FILTER, from: '2024' } }],
    ['options', pageMessage, { is: 'options', options: FIRST_OPTIONS.network }],
    ['a place', pageMessage, { is: 'pick', place: { row: 'ana' } }],
    ['no place', pageMessage, { is: 'pick' }],
    ['a table', pageMessage, { is: 'export', format: 'csv', table: { heads: ['a'], rows: [[1, 'b']] } }],
    [
      'a picture',
      hostMessage,
      {
        is: 'picture',
        picture: { kind: 'network', nodes: [], edges: [], edgesLeftOut: 0 },
        statements: 0,
        leftOut: [],
        description: '',
      },
    ],
  ];
  for (const [name, shape, message] of GOOD)
    it(`is taken: ${name}`, () => deepEqual(received<unknown>(shape, message), message));

  const BAD: readonly [name: string, message: unknown][] = [
    ['nothing', undefined],
    ['no object', 'ready'],
    ['an unknown kind', { is: 'run', command: 'x' }],
    ['a kind without its fields', { is: 'filter' }],
    ['a field of another type', { is: 'open', file: 1, id: 'a' }],
    ['a field that there is not', { is: 'ready', also: 'this' }],
    ['an option that is none', { is: 'options', options: { ...FIRST_OPTIONS.matrix, aggregation: 'sum' } }],
    ['a filter by what is no list', { is: 'filter', filter: { ...NO_FILTER, actors: 'ana' } }],
    ['a number that is none', { is: 'options', options: { ...FIRST_OPTIONS.matrix, least: Number.NaN } }],
    ['fields of every object', { is: 'pick', place: { constructor: 'x' } }],
  ];
  for (const [name, message] of BAD)
    it(`is refused: ${name}`, () => equal(received<unknown>(pageMessage, message), undefined));
});
