import fc from 'fast-check';

const words = fc.constantFrom(
  'he',
  'said',
  '“no,”',
  "it's",
  '"so"',
  'a:b',
  'a#b',
  '-y',
  '7',
  '1.5',
  'end.',
  '[c]',
  'null',
  '~',
);
/** What may stand between two words: mostly a space or the end of a line, with any indentation. */
const gaps = fc.oneof(
  { weight: 4, arbitrary: fc.constant(' ') },
  {
    weight: 4,
    arbitrary: fc.tuple(fc.constantFrom('', '', ' '), fc.integer({ min: 3, max: 8 })).map(lineEnd),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom('\n', '\n\n      ', ' # c\n      ', '\n      # c\n      ', '\n      - ', ': '),
  },
);

function lineEnd([before, indent]: [string, number]): string {
  return `${before}\n${' '.repeat(indent)}`;
}

const spaced = fc
  .tuple(words, fc.array(fc.tuple(gaps, words), { maxLength: 5 }))
  .map(([first, others]) => first + others.map(([gap, word]) => gap + word).join(''));

/** Lines below their key, which a mark stands behind. */
const below = fc
  .tuple(
    fc.constantFrom('|', '>', '|-', '>-', '|+', '>2', '| # c'),
    fc.integer({ min: 5, max: 7 }),
    fc.array(fc.tuple(fc.constantFrom(0, 0, 0, 2, -3), words, fc.constantFrom('', '', '', ' ', '\n')), {
      minLength: 1,
      maxLength: 4,
    }),
  )
  .map(([header, indent, lines]) =>
    [header, ...lines.map(([more, word, end]) => `${' '.repeat(indent + more)}${word} ${word}${end}`)].join(
      '\n',
    ),
  );

const value = fc.oneof(
  { weight: 3, arbitrary: spaced },
  { weight: 2, arbitrary: spaced.map(text => `"${text.replaceAll('"', '\\"')}"`) },
  { weight: 2, arbitrary: spaced.map(text => `'${text.replaceAll("'", "''")}'`) },
  { weight: 2, arbitrary: below },
  { weight: 1, arbitrary: spaced.map(text => `\n        ${text}`) },
);

/** Sidecars whose words go over several lines, in many ways, not all of them right. */
export const wrapped = fc
  .tuple(value, value, value, fc.constantFrom('\n', '\n', '\r\n'))
  .map(([title, exact, note, eol]) =>
    `crossquote: 1
source:
  title: ${title}
quotes:
  - id: a
    exact: ${exact}
    start: 1
    end: 2
  - id: b
    exact: c
    note: ${note}
own: d
`.replaceAll('\n', eol),
  );
