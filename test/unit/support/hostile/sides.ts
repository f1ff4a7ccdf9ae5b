/** Three versions of a file, each of about so many UTF-16 units, of which two have much that the base has not. */
export interface Versions {
  readonly base: string;
  readonly ours: string;
  readonly theirs: string;
}

type VersionsMaker = (size: number) => Versions;

/** What a version says in the place of a number; undefined: nothing. */
type Part = (i: number) => string | undefined;

/** So many units each part has, about. */
const UNIT = 80;

const listed = (size: number, part: Part): string =>
  Array.from({ length: Math.ceil(size / UNIT) }, (_, i) => part(i) ?? '').join('');

const versionsOf =
  (head: string, base: Part, ours: Part, theirs: Part): VersionsMaker =>
  size => ({
    base: head + listed(size, base),
    ours: head + listed(size, ours),
    theirs: head + listed(size, theirs),
  });

const QUOTES = 'crossquote: 1\nquotes:\n';
const ONE_QUOTE = `${QUOTES}  - id: q\n    exact: x\n    start: 1\n    end: 2\n`;
const CLAIMS = 'crossquote: 1\nclaims:\n';

const quote = (id: string, start: number | undefined, more = '') =>
  `  - id: ${id}\n    exact: word of ${id}\n${start === undefined ? '' : `    start: ${start}\n`}${more}`;
const known = (i: number, more = '') => quote(`q${i}`, 10 * i, more);
const coding = (claim: string) => `      - { claim: ${claim}, stance: supports, coder: ana }\n`;
const inList = (claim: string, more = '') => `{ claim: ${claim}, coder: ana${more} },`;
const nothing: Part = () => undefined;
const inThird =
  (third: number, part: Part, other: Part = nothing): Part =>
  i =>
    (i % 3 === third ? part : other)(i);

/** Sidecars. */
export const SIDECAR_VERSIONS: Readonly<Record<string, VersionsMaker>> = {
  'quotes, added by both': versionsOf(
    QUOTES,
    i => (i === 0 ? known(i) : undefined),
    i => (i === 0 ? known(i) : '') + quote(`o${i}`, 20 * i + 3),
    i => (i === 0 ? known(i) : '') + quote(`t${i}`, 20 * i + 7),
  ),
  'quotes, added by both at one place': versionsOf(
    QUOTES,
    i => known(i),
    i => known(i) + quote(`o${i}`, 5),
    i => known(i) + quote(`t${i}`, 5),
  ),
  'quotes without places, added by both': versionsOf(
    QUOTES,
    nothing,
    i => quote(`o${i}`, undefined),
    i => quote(`t${i}`, undefined),
  ),
  'quotes in descending order at one place, added by one': versionsOf(
    QUOTES,
    i => known(i, ''),
    i => known(i, i === 0 ? '    note: ours\n' : ''),
    i => known(i) + quote(`t${i}`, 2_000_000 - i),
  ),
  'quotes in descending order, added by both': versionsOf(
    QUOTES,
    nothing,
    i => quote(`o${i}`, 9_999_999 - 2 * i),
    i => quote(`t${i}`, 9_999_998 - 2 * i),
  ),
  'the same quotes, added by both under other ids': versionsOf(
    QUOTES,
    nothing,
    i => `  - { id: z${i}, exact: word ${i}, prefix: before, suffix: after, start: ${i} }\n`,
    i => `  - { id: a${i}, exact: word ${i}, prefix: before, suffix: after, start: ${i} }\n`,
  ),
  'quotes, others deleted by each': versionsOf(
    QUOTES,
    i => known(i),
    i => (i % 3 === 0 ? undefined : known(i)),
    i => (i % 3 === 1 ? undefined : known(i)),
  ),
  'quotes, all deleted by one and changed by the other': versionsOf(
    QUOTES,
    i => known(i),
    i => (i === 0 ? known(i) : undefined),
    i => known(i, '    note: kept\n'),
  ),
  'quotes, deleted and added': versionsOf(
    QUOTES,
    i => known(i),
    i => known(i),
    i => (i % 2 === 0 ? known(i) : quote(`t${i}`, 10 * i + 3)),
  ),
  'notes, by each on others': versionsOf(
    QUOTES,
    i => known(i),
    i => known(i, i % 3 === 0 ? '    note: ours\n' : ''),
    i => known(i, i % 3 === 1 ? '    note: theirs\n' : ''),
  ),
  'notes, by both on the same': versionsOf(
    QUOTES,
    i => known(i),
    i => known(i, '    note: ours\n'),
    i => known(i, '    note: theirs\n'),
  ),
  'codings, by both on each quote': versionsOf(
    QUOTES,
    i => known(i),
    i => known(i, `    codings:\n${coding('a')}`),
    i => known(i, `    codings:\n${coding('b')}`),
  ),
  'codings, two of them taken from each quote': versionsOf(
    QUOTES,
    i => known(i, `    codings:\n${coding('a')}${coding('b')}`),
    i => known(i, `    codings:\n${coding('a')}${coding('b')}    note: n\n`),
    i => known(i),
  ),
  'codings, by both on one quote': versionsOf(
    `${ONE_QUOTE}    codings:\n`,
    i => (i === 0 ? coding('c') : undefined),
    i => (i === 0 ? coding('c') : '') + coding(`o${i}`),
    i => (i === 0 ? coding('c') : '') + coding(`t${i}`),
  ),
  'codings in brackets, by both on one quote': size => {
    const inBrackets = (part: Part) => `${ONE_QUOTE}    codings: [${listed(size, part)}]\n`;
    return {
      base: inBrackets(i => inList(`c${i}`)),
      ours: inBrackets(i => inList(`c${i}`) + inList(`o${i}`)),
      theirs: inBrackets(i => (i % 2 === 0 ? '' : inList(`c${i}`)) + inList(`t${i}`)),
    };
  },
  'codings in brackets, the first half deleted by one': size => {
    const inBrackets = (part: Part) => `${ONE_QUOTE}    codings: [${listed(size, part)}]\n`;
    return {
      base: inBrackets(i => inList(`c${i}`)),
      ours: inBrackets(i => inList(`c${i}`, i === 0 ? ', note: n' : '')),
      theirs: inBrackets(i => (i > 0 && i < size / UNIT / 2 ? undefined : inList(`c${i}`))),
    };
  },
  'codings on lines in brackets, by both on one quote': size => {
    const onLines = (part: Part) => `${ONE_QUOTE}    codings: [\n${listed(size, part)}      ]\n`;
    return {
      base: onLines(i => (i === 0 ? '      { claim: c, coder: ana },\n' : undefined)),
      ours: onLines(i => `      { claim: ${i === 0 ? 'c' : `o${i}`}, coder: ana },\n`),
      theirs: onLines(i => `      { claim: ${i === 0 ? 'c' : `t${i}`}, coder: ana },\n`),
    };
  },
  'dismissals, by both': versionsOf(
    'crossquote: 1\ndismissed:\n',
    nothing,
    i => `  - { exact: word, prefix: o${i}, start: ${i}, end: ${i + 4}, coder: ana }\n`,
    i => `  - { exact: word, prefix: t${i}, start: ${i}, end: ${i + 4}, coder: ana }\n`,
  ),
  'words in a list, by both': versionsOf(
    `${ONE_QUOTE}    formerly:\n`,
    i => (i === 0 ? '      - a\n' : undefined),
    i => `      - o${i}\n`,
    i => `      - t${i}\n`,
  ),
  'keys that nobody knows, by both': versionsOf(
    ONE_QUOTE,
    nothing,
    i => `    o${i}: v\n`,
    i => `    t${i}: v\n`,
  ),
  'ids that follow each other': versionsOf(
    QUOTES,
    i => known(i, `    formerly: [q${i + 1}]\n`),
    i => known(i, `    formerly: [q${i + 1}]\n    note: ours\n`),
    i => known(i, `    formerly: [q${i + 1}]\n    note: theirs\n`),
  ),
  'ids in one circle': versionsOf(
    QUOTES,
    nothing,
    i => known(i, `    formerly: [q${i + 1}, q${i - 1}, q0]\n`),
    i => quote(`t${i}`, i, `    formerly: [q${i}]\n`),
  ),
  'decisions, by both': versionsOf(
    QUOTES,
    nothing,
    i => quote(`o${i}`, 9 * i, `    decided: { by: ana, from: { ana: a${i}, tom: b${i} } }\n`),
    i => quote(`t${i}`, 9 * i + 2, `    decided: { by: tom, from: { ana: a${i}, tom: c${i} } }\n`),
  ),
  'decisions on one quote, by both': versionsOf(
    QUOTES,
    nothing,
    i => quote(`o${i}`, 9 * i, '    decided: { by: ana, from: { ana: a } }\n'),
    i => quote(`t${i}`, 9 * i + 2, '    decided: { by: tom, from: { ana: a } }\n'),
  ),
  'values between which nobody has decided': size => {
    const noted = (side: string) =>
      `${ONE_QUOTE}    note: ${side}\n    conflicts:\n      note: [${listed(size, i => `${side}${i},`)}]\n`;
    return { base: ONE_QUOTE, ours: noted('o'), theirs: noted('t') };
  },
  'comments, by both': versionsOf(
    QUOTES,
    i => known(i),
    i => known(i, `    # ours ${i}\n`),
    i => known(i, `    note: n # theirs ${i}\n`),
  ),
  'the same comment, by both, over and over': versionsOf(
    QUOTES,
    i => known(i),
    i => known(i, '    # ours\n'),
    i => `${i === 0 ? known(i) : ''}# theirs\n`,
  ),
  'all on one line': size => {
    const onLine = (part: Part) => `{ crossquote: 1, quotes: [${listed(size, part)}] }\n`;
    const brief = (id: string, i: number, more = '') => `{ id: ${id}, exact: x, start: ${i}${more} },`;
    return {
      base: onLine(i => brief(`q${i}`, 3 * i)),
      ours: onLine(i => brief(`q${i}`, 3 * i, i % 2 ? '' : ', note: o') + brief(`o${i}`, 3 * i + 1)),
      theirs: onLine(i => brief(`q${i}`, 3 * i, i % 2 ? ', note: t' : '') + brief(`t${i}`, 3 * i + 2)),
    };
  },
};

/** Codebooks. */
export const CODEBOOK_VERSIONS: Readonly<Record<string, VersionsMaker>> = {
  'claims, added by both': versionsOf(
    CLAIMS,
    i => (i === 0 ? '  c: { text: t }\n' : undefined),
    i => `${i === 0 ? '  c: { text: t }\n' : ''}  o${i}: { text: one }\n`,
    i => `${i === 0 ? '  c: { text: t }\n' : ''}  t${i}: { text: one }\n`,
  ),
  'claims, others deleted by each': versionsOf(
    CLAIMS,
    i => `  c${i}: { text: one }\n`,
    inThird(0, nothing, i => `  c${i}: { text: one }\n`),
    inThird(1, nothing, i => `  c${i}: { text: one }\n`),
  ),
  'claims, reworded by both': versionsOf(
    CLAIMS,
    i => `  c${i}:\n    text: one\n`,
    i => `  c${i}:\n    text: two ${i}\n`,
    i => `  c${i}:\n    text: three ${i}\n`,
  ),
  'aliases of one actor, by both': versionsOf(
    'crossquote: 1\nactors:\n  a:\n    name: N\n    aliases:\n',
    i => (i === 0 ? '      - A\n' : undefined),
    i => `      - O${i}\n`,
    i => `      - T${i}\n`,
  ),
};
