import assert from 'node:assert/strict';
import {
  addDismissal,
  addQuote,
  moveCoding,
  putCoding,
  removeCoding,
  removeQuote,
  setChanged,
  setDetails,
  setKind,
  setNote,
  setSaid,
  setSelector,
  setSpeakers,
  setVia,
} from '../../../src/core/edits';
import type { Quote } from '../../../src/core/model';
import type { Change } from '../../../src/core/yaml';
import { edited, quoteIn, someCoding, someQuote } from '../support/sidecars';
import { dedent } from '../support/texts';

interface Case {
  readonly it: string;
  readonly before: string;
  /** The edit, given a way to look up the quotes of `before`. */
  readonly edit: (quote: (id: string) => Quote) => Change | readonly Change[];
  readonly after: string;
}

const check = ({ it: title, before, edit, after }: Case) =>
  it(title, () =>
    assert.equal(
      edited(
        before,
        edit(id => quoteIn(before, id)),
      ),
      after,
    ),
  );

const short = { exact: 'ok', prefix: '', suffix: '', kind: 'direct' } as const;

describe('an edit keeps every byte that it does not touch', () => {
  describe('where values are set', () => {
    const cases: Case[] = [
      {
        it: 'says how a quote was given, passed on and when, each in its place',
        before: dedent`
          crossquote: 1
          quotes:
            - id: a
              exact: ok
              start: 3
              note: by hand # mine
        `,
        edit: quote => [
          setSaid(quote('a'), '2024-09-25'),
          setVia(quote('a'), 'ministry'),
          setKind(quote('a'), 'block'),
        ],
        after: dedent`
          crossquote: 1
          quotes:
            - id: a
              exact: ok
              start: 3
              kind: block
              via: ministry
              said: 2024-09-25
              note: by hand # mine
        `,
      },
      {
        it: 'takes back who passed a quote on, and when it was said',
        before: dedent`
          crossquote: 1
          quotes:
            - { id: a, exact: ok, start: 3, via: ministry, said: 2024-09-25 } # mine
        `,
        edit: quote => [setVia(quote('a'), undefined), setSaid(quote('a'), '')],
        after: dedent`
          crossquote: 1
          quotes:
            - { id: a, exact: ok, start: 3 } # mine
        `,
      },
      {
        it: 'notes at a coding that its actor knowingly changed position, and takes it back',
        before: dedent`
          crossquote: 1
          quotes:
            - id: a
              exact: ok
              codings:
                - { claim: talks, stance: supports, coder: ana } # sure?
                - { claim: talks, stance: opposes, coder: ben, changed: true }
        `,
        edit: quote => {
          const [ana, ben] = quote('a').codings;
          return [...setChanged(quote('a'), ana!, true), ...setChanged(quote('a'), ben!, false)];
        },
        after: dedent`
          crossquote: 1
          quotes:
            - id: a
              exact: ok
              codings:
                - { claim: talks, stance: supports, coder: ana, changed: true } # sure?
                - { claim: talks, stance: opposes, coder: ben }
        `,
      },
      {
        it: 'puts a new field in its place among the others, whatever their order',
        before: dedent`
          crossquote: 1
          quotes:
            - exact: ok
              id: a
              note: by hand
              start: 3
        `,
        edit: quote => setSpeakers(quote('a'), ['lee']),
        after: dedent`
          crossquote: 1
          quotes:
            - exact: ok
              id: a
              speakers: [lee]
              note: by hand
              start: 3
        `,
      },
      {
        it: 'keeps a comment behind the value that it replaces',
        before: 'crossquote: 1 # of 2026\nquotes:\n- {id: a, exact: ok, note: old}  # why?\n',
        edit: quote => setNote(quote('a'), 'new'),
        after: 'crossquote: 1 # of 2026\nquotes:\n- {id: a, exact: ok, note: new}  # why?\n',
      },
      {
        it: 'keeps a comment between a key and the list that it replaces',
        before: dedent`
          crossquote: 1
          quotes:
            - id: a
              exact: ok
              speakers: # both said it
                - lee
                - kim
              # what follows
              note: x
        `,
        edit: quote => setSpeakers(quote('a'), ['kim']),
        after: dedent`
          crossquote: 1
          quotes:
            - id: a
              exact: ok
              speakers: [kim] # both said it
              # what follows
              note: x
        `,
      },
      {
        it: 'replaces a block scalar and leaves the lines around it',
        before: dedent`
          crossquote: 1
          quotes:
            - id: a
              note: |-
                two
                lines

              exact: ok
              # the end
        `,
        edit: quote => setNote(quote('a'), 'one line'),
        after: dedent`
          crossquote: 1
          quotes:
            - id: a
              note: one line

              exact: ok
              # the end
        `,
      },
      {
        it: 'keeps the anchor of a value that no alias uses',
        before: 'crossquote: 1\nquotes:\n  - id: a\n    exact: ok\n    note: &n old # c\n',
        edit: quote => setNote(quote('a'), 'new'),
        after: 'crossquote: 1\nquotes:\n  - id: a\n    exact: ok\n    note: &n new # c\n',
      },
      {
        it: 'fills a key that has no value',
        before: 'crossquote: 1\nsource:\n  title: # none yet\n  publisher: P\n',
        edit: () => setDetails({ publisher: 'P' }, { publisher: 'P', title: 'T: U' }),
        after: 'crossquote: 1\nsource:\n  title: "T: U" # none yet\n  publisher: P\n',
      },
      {
        it: 'takes a null for nothing',
        before: 'crossquote: 1\nsource: ~ # later\nquotes: null\n',
        edit: () => [
          ...setDetails({}, { title: 'T' }),
          addQuote(someQuote({ id: 'a', ...short, start: 1, end: 3 })),
        ],
        after: dedent`
          crossquote: 1
          source: # later
            title: T
          quotes:
            - id: a
              exact: ok
              prefix: ""
              suffix: ""
              start: 1
              end: 3
              kind: direct
        `,
      },
      {
        it: 'changes a field of a coding and keeps what else a person wrote there',
        before: dedent`
          crossquote: 1
          quotes:
            - id: a
              exact: ok
              codings:
                - {  stance: supports , sure: very, claim: plan-agreed,coder: "ana" } # hm
                - claim: talks # second
                  stance: neutral
                  # who
                  coder: ana
        `,
        edit: quote => [
          putCoding(quote('a'), someCoding({ stance: 'opposes', note: 'so' })),
          putCoding(quote('a'), someCoding({ claim: 'talks', stance: 'opposes' })),
        ],
        after: dedent`
          crossquote: 1
          quotes:
            - id: a
              exact: ok
              codings:
                - {  stance: opposes, note: so , sure: very, claim: plan-agreed,coder: "ana" } # hm
                - claim: talks # second
                  stance: opposes
                  # who
                  coder: ana
        `,
      },
      {
        it: 'moves a coding to another claim in its place',
        before: dedent`
          crossquote: 1
          quotes:
            - id: a
              exact: ok
              codings:
                - { claim: plan-agreed, stance: supports, coder: ana, sure: very } # hm
                - { claim: talks, stance: neutral, coder: ana }
        `,
        edit: quote => moveCoding(quote('a'), quote('a').codings[0]!, 'plan-imposed'),
        after: dedent`
          crossquote: 1
          quotes:
            - id: a
              exact: ok
              codings:
                - { claim: plan-imposed, stance: supports, coder: ana, sure: very } # hm
                - { claim: talks, stance: neutral, coder: ana }
        `,
      },
      {
        it: 'brings a selector up to date field by field',
        before: dedent`
          crossquote: 1
          quotes:
            - id: a
              exact: >-
                ok
              prefix: 'he said '   # sic
              start: 8
              end: 10
              occurrences: 2
              kind: direct
        `,
        edit: quote =>
          setSelector(quote('a'), { exact: 'ok', prefix: 'she said ', suffix: '', start: 9, end: 11 }),
        after: dedent`
          crossquote: 1
          quotes:
            - id: a
              exact: >-
                ok
              prefix: "she said "   # sic
              start: 9
              end: 11
              kind: direct
        `,
      },
      {
        it: 'edits JSON as the YAML that it is',
        before: '{\n\t"crossquote": 1,\n\t"quotes": [\n\t\t{"id": "a", "exact": "ok", "note": "x"}\n\t]\n}\n',
        edit: quote => [setNote(quote('a'), 'y'), setSpeakers(quote('a'), ['lee'])],
        after:
          '{\n\t"crossquote": 1,\n\t"quotes": [\n\t\t{"id": "a", "exact": "ok", speakers: [lee], "note": y}\n\t]\n}\n',
      },
      {
        it: 'keeps CRLF',
        before: 'crossquote: 1\r\nquotes:\r\n  - id: a\r\n    exact: ok\r\n',
        edit: quote => setNote(quote('a'), 'x\ny'),
        after: 'crossquote: 1\r\nquotes:\r\n  - id: a\r\n    exact: ok\r\n    note: "x\\ny"\r\n',
      },
      {
        it: 'keeps a byte-order mark and a missing final line end',
        before: '\ufeffcrossquote: 1\nquotes:\n  - id: a\n    exact: ok',
        edit: quote => [setNote(quote('a'), 'x'), ...setDetails({}, { title: 'T' })],
        after: '\ufeffcrossquote: 1\nsource:\n  title: T\nquotes:\n  - id: a\n    exact: ok\n    note: x',
      },
      {
        it: 'stays between document markers',
        before: '%YAML 1.2\n--- # start\ncrossquote: 1\nquotes:\n  - id: a\n    exact: ok\n...\n# end\n',
        edit: quote => setNote(quote('a'), 'x'),
        after:
          '%YAML 1.2\n--- # start\ncrossquote: 1\nquotes:\n  - id: a\n    exact: ok\n    note: x\n...\n# end\n',
      },
      {
        it: 'begins the file behind comments that stand alone',
        before: '# Sidecar of the report\r\n\r\n# by hand',
        edit: () => setDetails({}, { title: 'T' }),
        after: '# Sidecar of the report\r\n\r\n# by hand\r\ncrossquote: 1\r\nsource:\r\n  title: T\r\n',
      },
      {
        it: 'begins the document behind its marker',
        before: '# ours\n---\n',
        edit: () => setDetails({}, { title: 'T' }),
        after: '# ours\n---\ncrossquote: 1\nsource:\n  title: T\n',
      },
      {
        it: 'writes keys that are names of JavaScript too',
        before: 'crossquote: 1\nquotes:\n  - id: constructor\n    exact: ok\n',
        edit: quote => setSpeakers(quote('constructor'), ['constructor', 'toString']),
        after:
          'crossquote: 1\nquotes:\n  - id: constructor\n    exact: ok\n    speakers: [constructor, toString]\n',
      },
    ];
    cases.forEach(check);
  });

  describe('where items are added', () => {
    const b = someQuote({ id: 'b', ...short, start: 5, end: 7 });
    const cases: Case[] = [
      {
        it: 'puts a quote in the order of the text, with the indent of its neighbors',
        before: dedent`
          crossquote: 1
          quotes:
              # of the first paragraph
              -   id: a # first
                  exact: ok
                  start: 1
                  note: |
                    kept

              # of the last paragraph
              -   id: z
                  exact: ok
                  start: 9
          colour: unknown to us
        `,
        edit: () => addQuote(b),
        after: dedent`
          crossquote: 1
          quotes:
              # of the first paragraph
              -   id: a # first
                  exact: ok
                  start: 1
                  note: |
                    kept
              - id: b
                exact: ok
                prefix: ""
                suffix: ""
                start: 5
                end: 7
                kind: direct

              # of the last paragraph
              -   id: z
                  exact: ok
                  start: 9
          colour: unknown to us
        `,
      },
      {
        it: 'puts a quote above the comment that belongs to the first',
        before: dedent`
          crossquote: 1
          quotes: # in order

            # about z
            # and more
            - id: z
              exact: ok
              start: 9
        `,
        edit: () => addQuote(b),
        after: dedent`
          crossquote: 1
          quotes: # in order

            - id: b
              exact: ok
              prefix: ""
              suffix: ""
              start: 5
              end: 7
              kind: direct
            # about z
            # and more
            - id: z
              exact: ok
              start: 9
        `,
      },
      {
        it: 'puts a quote behind a block scalar that ends the file',
        before: 'crossquote: 1\nquotes:\n- id: a\n  start: 1\n  exact: ok\n  note: >\n   folded',
        edit: () => addQuote(someQuote({ id: 'b', ...short, start: 5, end: 7 })),
        after:
          'crossquote: 1\nquotes:\n- id: a\n  start: 1\n  exact: ok\n  note: >\n   folded\n' +
          '- id: b\n  exact: ok\n  prefix: ""\n  suffix: ""\n  start: 5\n  end: 7\n  kind: direct',
      },
      {
        it: 'writes the first quote of an empty list line by line',
        before: 'crossquote: 1\nquotes: [] # none yet\ncolour: red\n',
        edit: () => addQuote(b),
        after: dedent`
          crossquote: 1
          quotes: # none yet
            - id: b
              exact: ok
              prefix: ""
              suffix: ""
              start: 5
              end: 7
              kind: direct
          colour: red
        `,
      },
      {
        it: 'writes the first quote below a key that stands alone with a comment',
        before: 'crossquote: 1\nquotes:   # none yet\n  # really\n\nsource: {title: T}\n',
        edit: () => addQuote(b),
        after: dedent`
          crossquote: 1
          quotes:   # none yet
            - id: b
              exact: ok
              prefix: ""
              suffix: ""
              start: 5
              end: 7
              kind: direct
            # really

          source: {title: T}
        `,
      },
      {
        it: 'adds to a flow list over several lines, on a line of its own',
        before: dedent`
          crossquote: 1
          quotes:
            - id: a
              exact: ok
              codings: [
                { claim: x, stance: supports, coder: ana }, # one
                { claim: y, stance: supports, coder: ana } # two
              ]
        `,
        edit: quote => putCoding(quote('a'), someCoding({ claim: 'z' })),
        after: dedent`
          crossquote: 1
          quotes:
            - id: a
              exact: ok
              codings: [
                { claim: x, stance: supports, coder: ana }, # one
                { claim: y, stance: supports, coder: ana }, # two
                { claim: z, stance: supports, coder: ana }
              ]
        `,
      },
      {
        it: 'adds a coding behind one with a trailing comma',
        before: 'crossquote: 1\nquotes:\n- id: a\n  exact: ok\n  codings: [{claim: x, stance: for, }, ]\n',
        edit: quote => putCoding(quote('a'), { claim: 'z', stance: 'for' }),
        after:
          'crossquote: 1\nquotes:\n- id: a\n  exact: ok\n  codings: [{claim: x, stance: for, }, { claim: z, stance: for }, ]\n',
      },
      {
        it: 'adds the first coding where the list is null, empty or absent',
        before: dedent`
          crossquote: 1
          quotes:
            - id: a
              exact: ok
              codings: # none
              note: x
            - id: b
              exact: ok
              codings: []
            - { id: c, exact: ok, codings: [ ] }
            - id: d
              exact: ok
        `,
        edit: quote =>
          ['a', 'b', 'c', 'd'].map(id => putCoding(quote(id), { claim: 'z', stance: 'supports' })),
        after: dedent`
          crossquote: 1
          quotes:
            - id: a
              exact: ok
              codings: # none
                - { claim: z, stance: supports }
              note: x
            - id: b
              exact: ok
              codings:
                - { claim: z, stance: supports }
            - { id: c, exact: ok, codings: [{ claim: z, stance: supports }] }
            - id: d
              exact: ok
              codings:
                - { claim: z, stance: supports }
        `,
      },
      {
        it: 'lets items stand that are null',
        before: 'crossquote: 1\nquotes:\n  -\n  - id: z\n    exact: ok\n    start: 9\n  - ~\n',
        edit: () => addQuote(b),
        after:
          'crossquote: 1\nquotes:\n  -\n  - id: b\n    exact: ok\n    prefix: ""\n    suffix: ""\n    start: 5\n    end: 7\n' +
          '    kind: direct\n  - id: z\n    exact: ok\n    start: 9\n  - ~\n',
      },
      {
        it: 'adds to a document of one line',
        before: '{"crossquote":1,"quotes":[]}',
        edit: () =>
          addQuote(someQuote({ id: 'b', exact: 'a, b', prefix: ' ', suffix: '', start: 5, end: 9 })),
        after:
          '{"crossquote":1,"quotes":[{ id: b, exact: "a, b", prefix: " ", suffix: "", start: 5, end: 9, kind: direct }]}',
      },
      {
        it: 'puts dismissals in the order of the text too',
        before: 'crossquote: 1\ndismissed:\n  - { exact: z, start: 9, end: 10 } # z\n',
        edit: () => addDismissal({ exact: 'a', prefix: '', suffix: ' b', start: 1, end: 2, coder: 'ana' }),
        after: dedent`
          crossquote: 1
          dismissed:
            - { exact: a, prefix: "", suffix: " b", start: 1, end: 2, coder: ana }
            - { exact: z, start: 9, end: 10 } # z
        `,
      },
    ];
    cases.forEach(check);
  });

  describe('where values are removed', () => {
    const three = dedent`
      crossquote: 1
      quotes:
        # about a
        - id: a # the first
          exact: ok

        # about b
        - id: b
          exact: ok
          note: >+
            kept


        # about c
        - id: c
          exact: ok
      # the end
    `;
    const cases: Case[] = [
      {
        it: 'takes the first item and leaves the lines around it',
        before: three,
        edit: quote => removeQuote(quote('a')),
        after: three.replace('  - id: a # the first\n    exact: ok\n', ''),
      },
      {
        it: 'takes an item in the middle',
        before: three,
        edit: quote => removeQuote(quote('b')),
        after: three.replace('  - id: b\n    exact: ok\n    note: >+\n      kept\n\n\n', ''),
      },
      {
        it: 'takes the last item',
        before: three,
        edit: quote => removeQuote(quote('c')),
        after: three.replace('  - id: c\n    exact: ok\n', ''),
      },
      {
        it: 'takes the only item and the key with it',
        before: 'crossquote: 1\nquotes:\n  - id: a\n    exact: ok\nsource:\n  title: T\n',
        edit: quote => removeQuote(quote('a')),
        after: 'crossquote: 1\nsource:\n  title: T\n',
      },
      {
        it: 'takes the only item and leaves the key where comments hang on it',
        before: 'crossquote: 1\nquotes: # mine\n  # about a\n  - id: a\n    exact: ok\nsource:\n  title: T\n',
        edit: quote => removeQuote(quote('a')),
        after: 'crossquote: 1\nquotes: # mine\n  # about a\nsource:\n  title: T\n',
      },
      {
        it: 'takes the last lines of a file without a final line end',
        before: 'crossquote: 1\r\nquotes:\r\n  - id: a\r\n    exact: ok\r\n    note: x',
        edit: quote => setNote(quote('a'), undefined),
        after: 'crossquote: 1\r\nquotes:\r\n  - id: a\r\n    exact: ok',
      },
      {
        it: 'takes the first pair of an item, which shares its line with the dash',
        before: dedent`
          crossquote: 1
          quotes:
            - note: x # why
              # who
              id: a
              exact: ok
        `,
        edit: quote => setNote(quote('a'), undefined),
        after: dedent`
          crossquote: 1
          quotes:
            - # who
              id: a
              exact: ok
        `,
      },
      {
        it: 'takes the first, a middle and the last of a flow list on one line',
        before:
          'crossquote: 1\nquotes: [ {id: a, exact: ok},  {id: b, exact: ok} ,{id: c, exact: ok}, {id: d, exact: ok} ]\n',
        edit: quote => [removeQuote(quote('a')), removeQuote(quote('c')), removeQuote(quote('d'))],
        after: 'crossquote: 1\nquotes: [ {id: b, exact: ok} ]\n',
      },
      {
        it: 'takes an item of a flow list with the line that it has to itself',
        before: dedent`
          crossquote: 1
          quotes:
            - id: a
              exact: ok
              codings: [
                # the first
                { claim: x, stance: supports }, # one
                { claim: y, stance: supports }, # two
                { claim: z, stance: supports } # three
              ]
        `,
        edit: quote => [
          removeCoding(quote('a'), quote('a').codings[1]!),
          removeCoding(quote('a'), quote('a').codings[2]!),
        ],
        after: dedent`
          crossquote: 1
          quotes:
            - id: a
              exact: ok
              codings: [
                # the first
                { claim: x, stance: supports }, # one
              ]
        `,
      },
      {
        it: 'takes a coding and, with the last, their list',
        before: dedent`
          crossquote: 1
          quotes:
            - id: a
              exact: ok
              codings:
                - { claim: x, stance: supports } # one
                - claim: y
                  stance: supports
              note: n
            - { id: b, codings: [{ claim: x, stance: supports }], exact: ok }
        `,
        edit: quote => [
          removeCoding(quote('a'), quote('a').codings[0]!),
          removeCoding(quote('a'), quote('a').codings[1]!),
          removeCoding(quote('b'), quote('b').codings[0]!),
        ],
        after: dedent`
          crossquote: 1
          quotes:
            - id: a
              exact: ok
              note: n
            - { id: b, exact: ok }
        `,
      },
    ];
    cases.forEach(check);
  });
});
