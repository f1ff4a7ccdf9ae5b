import assert from 'node:assert/strict';
import { actorPage, claimPage, sourcePage } from '../../../src/core/pages';
import { PAGE_MEANS } from '../support/pageMeans';
import { corpusOf, ROOT } from '../support/workspace';

const CODEBOOK = `crossquote: 1
actors:
  lee-park: { name: Lee Park, aliases: [Park, Mr Park], role: spokesman, of: ministry }
  ministry: { name: Harbour Ministry }
  diplomats: { name: two diplomats, unnamed: true }
claims:
  open:
    text: The harbour stays *open*.
    contradicts: [closed]
  closed: { text: The harbour is closed. }
  quiet:
    text: All is quiet.
    definition: "Nothing is *heard*."
    include: [no ship, no gull]
    exclude: [a whisper]
    examples: [It was still.]
`;

const EARLY = 'Early news\n\nLee Park said: “It stays open.” He added: “For [all] of us.”\n';
const LATE = 'Late news\n\n“It is shut,” two diplomats said.\n“For good.”\n';

const quote = (text: string, exact: string, more: object) => ({
  exact,
  prefix: '',
  suffix: '',
  start: text.indexOf(exact),
  end: text.indexOf(exact) + exact.length,
  kind: 'direct',
  ...more,
});

const corpus = corpusOf({
  'codebook.yaml': CODEBOOK,
  'early.txt': EARLY,
  'late.txt': LATE,
  'empty.txt': 'Nothing here\n',
  // Its name stands first, its day last.
  'early.txt.quotes.yaml': JSON.stringify({
    crossquote: 1,
    source: {
      published: '2024-05-02',
      publisher: 'The Tide',
      title: 'Early <news>',
      url: 'https://tide.example/1',
    },
    quotes: [
      quote(EARLY, 'It stays open.', {
        id: 'stays00001',
        speakers: ['lee-park'],
        said: '2024-05-01',
        note: 'asked twice',
        codings: [
          { claim: 'open', stance: 'supports', coder: 'ana' },
          { claim: 'open', stance: 'neutral', coder: 'ben', note: 'too vague' },
          { claim: 'closed', stance: 'opposes', coder: 'ana', changed: true },
        ],
      }),
      quote(EARLY, 'For [all] of us.', { id: 'forall0001', speakers: ['lee-park'] }),
    ],
  }),
  'late.txt.quotes.yaml': JSON.stringify({
    crossquote: 1,
    source: { published: '2024-05-01', url: 'javascript:alert(1)' },
    quotes: [
      quote(LATE, 'It is shut,', {
        id: 'shut000001',
        group: 'g',
        speakers: ['diplomats'],
        via: 'ministry',
        codings: [{ claim: 'open', stance: 'opposes', coder: 'ana' }],
      }),
      quote(LATE, 'For good.', {
        id: 'forgood001',
        group: 'g',
        speakers: ['diplomats'],
        codings: [{ claim: 'open', stance: 'opposes', coder: 'ana' }],
      }),
      quote(LATE, 'Words that went away', {
        id: 'away000001',
        codings: [{ claim: 'gone', stance: 'supports' }],
      }),
    ],
  }),
});

const BOOK = `${ROOT}codebook.yaml`;

describe('a claim’s page', () => {
  it('has its relations, and every quote in the order of publication with who says it and where', () =>
    assert.equal(
      claimPage(corpus, BOOK, 'open', PAGE_MEANS),
      `# The harbour stays \\*open\\*.

- contradicts: [The harbour is closed.](/codebook.yaml#L10)

3 quotes · 1 supports · 1 opposes · 1 neutral · contested

## 2024-05-01 · Late news

opposes · **two diplomats** · via Harbour Ministry · [line 3](/late.txt#L3)

> “It is shut, … For good.”

## 2024-05-02 · The Tide · Early \\<news>

supports (ana) / neutral (ben) · **Lee Park** (spokesman, Harbour Ministry) · said 2024-05-01 · [line 3](/early.txt#L3)

> “It stays open.”

Note: too vague

Note: asked twice
`,
    ));

  it('says how it is to be used, and so where there is no quote yet', () =>
    assert.equal(
      claimPage(corpus, BOOK, 'quiet', PAGE_MEANS),
      `# All is quiet.

Nothing is \\*heard\\*.

no ship

no gull

a whisper

It was still.

No quotes yet.
`,
    ));

  it('has what sidecars say on a claim that the codebook does not have, and no place that is not sure', () =>
    assert.equal(
      claimPage(corpus, BOOK, 'gone', PAGE_MEANS),
      `# gone

No gone in the codebook.

1 quotes · 1 supports

## 2024-05-01 · Late news

supports · nobody · [no sure place](/late.txt.quotes.yaml)

> Words that went away
`,
    ));
});

describe('an actor’s page', () => {
  it('has what they are, and each quote with the claims it is on', () =>
    assert.equal(
      actorPage(corpus, BOOK, 'lee-park', PAGE_MEANS),
      `# Lee Park

*spokesman, Harbour Ministry*

Also: Park, Mr Park

2 quotes

## 2024-05-02 · The Tide · Early \\<news>

**Lee Park** (spokesman, Harbour Ministry) · said 2024-05-01 · [line 3](/early.txt#L3)

> “It stays open.”

- supports: The harbour stays \\*open\\*.
- neutral: The harbour stays \\*open\\*. · Note: too vague
- opposes: The harbour is closed. · position changed

Note: asked twice

**Lee Park** (spokesman, Harbour Ministry) · [line 3](/early.txt#L3)

> “For \\[all\\] of us.”

Not coded.
`,
    ));

  it('has the quotes that they pass on', () =>
    assert.match(
      actorPage(corpus, BOOK, 'ministry', PAGE_MEANS),
      /\*\*two diplomats\*\* · via Harbour Ministry/,
    ));
});

describe('a source’s page', () => {
  it('has what is known of the article, and its quotes in the order of the text', () => {
    const page = sourcePage(corpus, corpus.source(`${ROOT}early.txt`)!, PAGE_MEANS);
    assert.match(
      page,
      /^# Early \\<news>\n\nThe Tide · 2024-05-02 · \[early\.txt\]\(\/early\.txt\) · <https:\/\/tide\.example\/1>\n\n2 quotes\n\n/,
    );
    assert(page.indexOf('It stays open.') < page.indexOf('of us.'));
  });

  it('links no address that is not one of the web', () =>
    assert.match(
      sourcePage(corpus, corpus.source(`${ROOT}late.txt`)!, PAGE_MEANS),
      / · javascript:alert\(1\)\n/,
    ));

  it('says so where nothing is tagged yet', () =>
    assert.equal(
      sourcePage(corpus, corpus.source(`${ROOT}empty.txt`)!, PAGE_MEANS),
      '# Nothing here\n\n[empty.txt](/empty.txt)\n\nNo quotes yet.\n',
    ));
});
