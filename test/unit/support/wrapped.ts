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
  'a\tb',
  '\t',
  '\\',
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
    arbitrary: fc.constantFrom(
      '\n',
      '\n\n      ',
      '\n \n\n      ',
      ' # c\n      ',
      '\n      # c\n      ',
      '\n      - ',
      ': ',
      '\t',
      '\t\n      ',
    ),
  },
);

function lineEnd([before, indent]: [string, number]): string {
  return `${before}\n${' '.repeat(indent)}`;
}

const spaced = fc
  .tuple(words, fc.array(fc.tuple(gaps, words), { maxLength: 5 }))
  .map(([first, others]) => first + others.map(([gap, word]) => gap + word).join(''));

/** What stands for something else in double quotes, at the end of a line too; some of it for nothing. */
const escapes = fc.constantFrom(
  '\\x41',
  '\\xZ1',
  '\\u201c',
  '\\U0001F600',
  '\\U00110000',
  '\\ ',
  '\\0',
  '\\e',
  '\\N',
  '\\_',
  '\\L',
  '\\\\',
  '\\\\x41',
  '\\q',
  '\\\n      ',
  ' \\\n      ',
  '\\ \n      ',
  '\\\n\n      ',
  '\\\n      \\ ',
);
const escaped = fc
  .array(fc.oneof(escapes, words, gaps), { minLength: 1, maxLength: 5 })
  .map(pieces => `"${pieces.join('').replaceAll(/(?<!\\)"/g, '\\"')}"`);

/** Lines below their key, which a mark stands behind. */
const below = fc
  .tuple(
    fc.constantFrom('|', '>', '|-', '>-', '|+', '>+', '>2', '| # c', '|#c', '|-+'),
    fc.integer({ min: 5, max: 7 }),
    fc.array(
      fc.tuple(
        fc.constantFrom(0, 0, 0, 2, -3),
        words,
        fc.constantFrom('', '', '', ' ', '\n', '\n   \n', '\n         '),
      ),
      {
        minLength: 1,
        maxLength: 4,
      },
    ),
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
  { weight: 2, arbitrary: escaped },
  { weight: 2, arbitrary: below },
  { weight: 1, arbitrary: spaced.map(text => `\n        ${text}`) },
);

/** Sidecars whose words go over several lines, in many ways, not all of them right. */
export const wrapped = fc
  .tuple(
    fc.constantFrom('', '', '---\n', '# a\n\n--- # b\n', '\ufeff', '\ufeff---\n', '%YAML 1.2\n---\n'),
    value,
    value,
    value,
    fc.constantFrom('', '', '...\n', '...\n\n', '...\na: b\n'),
    fc.constantFrom('\n', '\n', '\r\n'),
  )
  .map(([head, title, exact, note, foot, eol]) =>
    `${head}crossquote: 1
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
${foot}`.replaceAll('\n', eol),
  );
