import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findActors, findQuotes } from '../../../src/core/quotes';
import { runs } from '../support/runs';

/** What decides in one of the languages, in any order and without end: words, marks, signs, what is no word at all. */
const PIECES = [
  ...['“', '”', '"', "'", '‘', '’', '„', '«', '»', '‚', '“No,” ', '“I ', '“We wait.” ', '""', '”"'],
  ...[
    '. ',
    ', ',
    ': ',
    ':',
    '; ',
    ' – ',
    '—',
    '-',
    '…',
    '! ',
    '? ',
    '(',
    ') ',
    '[',
    '] ',
    '/',
    '<b>',
    '<br>',
  ],
  ...[
    '\n',
    '\n\n',
    '\r\n',
    '\t',
    ' ',
    '\u00a0',
    '\u2028',
    '\u0301',
    '\u200d',
    '\ud800',
    '🙂',
    '> ',
    '* ',
    '# ',
  ],
  ...[
    'Lee Park ',
    'Mr. ',
    'Park ',
    'Vogel ',
    'Dr',
    'O’',
    'U.S. ',
    '1',
    '1,000 ',
    'Q: ',
    'A: ',
    'BYLINE: ',
    'By ',
  ],
  ...[
    'said ',
    'says',
    'told ',
    'denied ',
    'called it ',
    'according to ',
    'asked whether ',
    'that ',
    'the plan ',
  ],
  ...[
    'he ',
    'they ',
    'who ',
    'of ',
    'and ',
    'from ',
    'so ',
    'not ',
    'had ',
    'would ',
    'the ministry ',
    'in a report ',
  ],
  ...[
    'sagte ',
    'sagte, ',
    'erklärte ',
    'wies zurück ',
    'hieß es ',
    'laut ',
    'so ',
    'dass ',
    'ob ',
    'wie ',
    'und ',
  ],
  ...[
    'er ',
    'sie ',
    'die Ministerin ',
    'der Plan ',
    'des Landes ',
    'sei ',
    'habe ',
    'werde ',
    'nicht ',
    'auch ',
    'zu ',
  ],
];

describe('words in any order', () => {
  for (const language of ['en', 'de', 'fr'])
    it(`have their quotes and actors, which stand in the text, in ${language}`, () => {
      const text = fc
        .tuple(fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }), fc.constantFrom(1, 1, 1, 7))
        .map(([pieces, times]) => pieces.join('').repeat(times));
      fc.assert(
        fc.property(text, said => {
          const quotes = findQuotes(said, { language });
          const spans = [
            ...quotes.flatMap(({ speaker, cue, verbatim, ...quote }) => [quote, speaker, cue, ...verbatim]),
            ...findActors(said, { language }).flatMap(({ mentions }) => mentions),
          ];
          for (const span of spans)
            assert.ok(
              !span || (0 <= span.start && span.start < span.end && span.end <= said.length),
              JSON.stringify(span),
            );
        }),
        runs(3000),
      );
    }).timeout(60_000);
});
