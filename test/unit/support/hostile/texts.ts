/** Makes a text of about so many UTF-16 units. */
export type Maker = (size: number) => string;

const over =
  (unit: string, head = '', tail = ''): Maker =>
  size =>
    head + unit.repeat(Math.ceil(size / unit.length)) + tail;

/** Each unit by its number, so that no two are alike. */
const counted =
  (unit: (i: number) => string, head = '', tail = ''): Maker =>
  size => {
    const units: string[] = [];
    for (let length = 0, i = 0; length < size; i++) {
      const made = unit(i);
      units.push(made);
      length += made.length;
    }
    return head + units.join('') + tail;
  };

const QUOTES = 'crossquote: 1\nquotes:\n';

/** Texts that are no prose, whatever reads them. */
export const ANY_TEXTS: Readonly<Record<string, Maker>> = {
  'spaces, and then a word': over(' ', '', 'x'),
  'tabs and spaces': over('\t '),
  'line ends': over('\n', '', 'x'),
  'lone carriage returns': over('\r'),
  'one letter': over('a', '', '!'),
  'one digit': over('7', '', 'x'),
  'one word a million times': over('word '),
  'a line without end': counted(i => `w${i} `),
  'only double marks': over('"'),
  'only single marks': over("'"),
  'only opening marks': over('“'),
  'only closing marks': over('”'),
  'only opening brackets': over('['),
  'only closing brackets': over(']'),
  'only opening parentheses': over('('),
  'only braces': over('{'),
  backslashes: over('\\'),
  hyphens: over('-'),
  'dots and letters': over('a.'),
  'accents on one letter': over('\u0301', 'e'),
  'lone halves of characters': over('\ud83d'),
  'zero bytes': over('\0'),
  'signs without width': over('\u200b'),
  stars: over('*a', '', 'b'),
  'link after link, unclosed': over('[a]('),
  'tags, unclosed': over('<a '),
  addresses: over('a@b.', '', '!'),
};

export const YAML_TEXTS: Readonly<Record<string, Maker>> = {
  ...ANY_TEXTS,
  'lists in lists': over('[', 'a: '),
  'maps in maps': over('{a: ', 'a: '),
  'lists in lists, by dashes': over('- '),
  'deeper with each line': counted(i => `${' '.repeat(Math.min(i, 400))}a:\n`),
  'words in quotes over many lines': over('x\n  ', 'a: "', '"\n'),
  'words in quotes over many empty lines': over('\n', 'a: "x', '  y"\n'),
  'words in quotes with spaces at the ends of lines': over('x       \n   ', 'a: "', '"\n'),
  'words in single quotes over many lines': over('x\n  ', "a: '", "'\n"),
  'words in quotes, unclosed': over('x\n  ', 'a: "'),
  escapes: over('\\u0041', 'a: "', '"\n'),
  'escapes that are none': over('\\q', 'a: "', '"\n'),
  'words over many lines': over('x\n  ', 'a: '),
  'a block of words': over('  x\n', 'a: |\n'),
  'a folded block of words': over('  x\n\n', 'a: >\n'),
  'a folded block of deeper lines': over('  x\n   y\n', 'a: >\n'),
  colons: over(': '),
  'questions for keys': over('? '),
  'many keys': counted(i => `k${i}: v\n`),
  'many keys in braces': counted(i => `k${i}: v, `, '{', '}\n'),
  'many equal keys': over('k: v\n'),
  'many anchors': counted(i => `- &a${i} x\n`),
  'an alias over and over': over('- *a\n', '- &a x\n'),
  'aliases of aliases': counted(i => (i === 0 ? '- &a0 [x]\n' : `- &a${i} [*a${i - 1}, *a${i - 1}]\n`)),
  'aliases of nothing': counted(i => `- *a${i}\n`),
  tags: over('- !!str x\n'),
  comments: over('# x\n', '', 'a: b\n'),
  'a comment without end': over('# '),
  documents: over('---\na: b\n'),
  directives: over('%YAML 1.2\n'),
  'a list without commas': over('a ', 'a: [', ']\n'),
  commas: over(',', 'a: [', ']\n'),
  'many quotes': counted(i => `  - { id: q${i}, exact: word, start: ${i} }\n`, QUOTES),
  'many quotes of one id': over('  - { id: q, exact: word, start: 1 }\n', QUOTES),
  'many quotes, one of them with an anchor': counted(
    i => `  - { id: q${i}, exact: ${i === 0 ? '&x ' : ''}word, start: ${i} }\n`,
    QUOTES,
  ),
  'many quotes and a fault at the end': counted(
    i => `  - { id: q${i}, exact: word, start: ${i} }\n`,
    QUOTES,
    '  - { id: [\n',
  ),
  'many codings': counted(
    i => `      - { claim: c${i}, stance: supports, coder: ana }\n`,
    `${QUOTES}  - id: q\n    exact: x\n    codings:\n`,
  ),
  'links in circles': counted(
    i => `  - { id: q${i}, exact: x, variants: ['#q${i + 1}', '#q${i}'] }\n`,
    QUOTES,
  ),
  'a conflict that never ends': over('<<<<<<< ours\n'),
};

/** Sidecars of an article of which these are some words. */
export const placesOf = (exact: string): Readonly<Record<string, Maker>> => ({
  'the same words, which stood at many places': counted(
    i => `  - { id: q${i}, exact: ${exact}, start: ${100 * i}, end: ${100 * i + exact.length} }\n`,
    QUOTES,
  ),
  'the same words at one place, over and over': counted(
    i => `  - { id: q${i}, exact: ${exact}, start: 7, end: ${7 + exact.length} }\n`,
    QUOTES,
  ),
  'words that stand nowhere': counted(
    i => `  - { id: q${i}, exact: they asked number ${i}, start: ${100 * i}, end: ${100 * i + 20} }\n`,
    QUOTES,
  ),
});

export const CODEBOOK_TEXTS: Readonly<Record<string, Maker>> = {
  ...YAML_TEXTS,
  'a chain of actors': counted(i => `  a${i}: { name: N, of: a${i + 1} }\n`, 'crossquote: 1\nactors:\n'),
  'many actors of one name': counted(
    i => `  a${i}: { name: Lee Park, aliases: [Park] }\n`,
    'crossquote: 1\nactors:\n',
  ),
  'claims under claims': counted(
    i => `  c${i}: { text: t, broader: [c${i + 1}] }\n`,
    'crossquote: 1\nclaims:\n',
  ),
  'claims that say the opposite of each other': counted(
    i => `  c${i}: { text: t, contradicts: [c${i + 1}, c0] }\n`,
    'crossquote: 1\nclaims:\n',
  ),
};

export const FRONT_MATTERS: Readonly<Record<string, Maker>> = {
  ...ANY_TEXTS,
  'front matter, unclosed': over('a: b\n', '---\n'),
  'front matter of hyphens': over('-- \n', '---\n'),
  'a title without end': over('x', '---\ntitle: "', '\n---\n'),
  'days over and over': over('27 September 2024, '),
  'bylines over and over': over('By Jo Dale\n'),
};

export const ARTICLES: Readonly<Record<string, Maker>> = {
  ...FRONT_MATTERS,
  'said said': over('said said '),
  'sagte sagte': over('sagte sagte '),
  'words without a full stop': over('the mayor of the town and '),
  'Wörter ohne Punkt': over('der Bürgermeister der Stadt und '),
  'names with commas': over('Ruiz, '),
  'names alone': over('Ruiz '),
  'names, no two alike': counted(i => `Jo${i} Dale${i} said so. `),
  attributions: over('“Yes,” he said, '),
  Zuschreibungen: over('„Ja“, sagte er, '),
  'a quote and its speaker, over and over': over('“We will stay,” said Jo Dale. '),
  'ein Zitat und sein Sprecher': over('„Wir bleiben“, sagte Jo Dale. '),
  'quotes in quotes': over('“a ‘b '),
  'Zitate in Zitaten': over('„a ‚b '),
  'a quote that opens each paragraph and never ends': over('“We stay.\n\n'),
  'one name and its office': over('the mayor of Tarn, '),
  'questions to somebody': over('Asked about the vote, '),
  'laut laut': over('laut der Stadt '),
  'according to': over('according to the mayor '),
  'that that': over('said that he said that '),
  'dass dass': over('sagte, dass er sagte, dass '),
  Konjunktiv: over('Er sei krank. '),
  'line signs': over('> '),
  dashes: over(' – '),
  initials: over('J. '),
  'an initial before each quote': over('“No,” Q. '),
  'words in capitals': over('MAYOR '),
  'a word without end': over('Bundes'),
  apostrophes: over("o'"),
  'speakers with colons': over('Dale: yes\n'),
};

/** What extractors of articles compare sign by sign, or element by element. */
export const PAGE_TEXTS: Readonly<Record<string, Maker>> = {
  digits: over('7', '', 'x'),
  'months without a space': over('Jan'),
  'a reading time that never comes': over(' ', 'reading time', 'x'),
  'spaces in a heading': over(' ', '<h1>a', 'b</h1>'),
  'data that is a comment': over('/* ', '<script type="application/ld+json">', '</script>'),
  'boxes in boxes': over('<div>', '', 'x'),
  'lines that are none': over('<br>', '', 'x'),
  'paragraphs that say nothing': over('<p>', '', 'x'),
  formulas: over('<math><mi>x</mi></math>'),
};

/** Patterns that a matcher which goes back never gets done with; at each, a path to try. */
export const PATTERNS: Readonly<Record<string, { readonly pattern: Maker; readonly path: Maker }>> = {
  'stars between letters': { pattern: over('*a', '', 'b'), path: over('a') },
  'folders between folders': { pattern: over('**/a/', '', 'b'), path: over('a/') },
  questions: { pattern: over('?'), path: over('a') },
  braces: { pattern: over('{a,b}'), path: over('ab') },
  'braces in braces': { pattern: over('{'), path: over('a') },
  'braces, closed at last': {
    pattern: size => `${'{a,'.repeat(size / 6)}a${'}'.repeat(size / 6)}`,
    path: over('a'),
  },
  classes: { pattern: over('[a-z]*'), path: over('a', '', '!') },
  'a class without end': { pattern: over('[a'), path: over('[a') },
  'a class of many ranges': { pattern: over('a-z', '[', ']*'), path: over('a') },
  'a short pattern and a long path': { pattern: () => '**/*a*a*a*a*a*b', path: over('a') },
  'a short pattern and many folders': { pattern: () => '**/a/**/a/**/b', path: over('a/') },
};
