import assert from 'node:assert/strict';
import { mergeSidecars } from '../../../src/core/merge';
import { merged } from '../support/merging';
import { dedent } from '../support/texts';

interface Case {
  readonly it: string;
  readonly base?: string;
  readonly ours: string;
  readonly theirs: string;
  readonly merged: string;
  /** Where it could not decide; nowhere where it is not said. */
  readonly conflicts?: readonly string[];
}

const check = ({ it: title, base, ours, theirs, merged: text, conflicts = [] }: Case) =>
  it(title, () => assert.deepEqual(merged(mergeSidecars(base, ours, theirs)), { text, conflicts }));

/** A sidecar with one quote, given by the lines that follow its selector. */
const quoteWith = (...lines: readonly string[]) =>
  [
    'crossquote: 1',
    'quotes:',
    '  - id: a',
    '    exact: as agreed',
    '    prefix: "it was "',
    '    suffix: ", he said"',
    '    start: 7',
    '    end: 16',
    ...lines.map(line => `    ${line}`),
    '',
  ].join('\n');

describe('two versions of a sidecar', () => {
  describe('are merged by what each side did', () => {
    const base = dedent`
      crossquote: 1
      quotes:
        - id: b
          exact: we agreed
          start: 50
          codings:
            - { claim: agreed, stance: supports, coder: ana }
    `;
    const cases: Case[] = [
      {
        it: 'keeps both sides’ new quotes in the order of the text, ours as it was written',
        base,
        ours: dedent`
          crossquote: 1
          # Ana's
          quotes:
            - { id: a, exact: 'early', start: 3 } # hm
            - id: b
              exact: we agreed
              start: 50
              codings:
                - { claim: agreed, stance: supports, coder: ana }
        `,
        theirs: `${base}${dedent`
          #
            - exact: late
              id: c
              start: 90
              mood: { of: day }
              prefix: "so "
        `.replace('#\n', '')}`,
        merged: dedent`
          crossquote: 1
          # Ana's
          quotes:
            - { id: a, exact: 'early', start: 3 } # hm
            - id: b
              exact: we agreed
              start: 50
              codings:
                - { claim: agreed, stance: supports, coder: ana }
            - id: c
              exact: late
              prefix: "so "
              start: 90
              mood:
                of: day
        `,
      },
      {
        it: 'keeps both sides’ codings of one quote, and takes what one of them changed',
        base,
        ours: base.replace('supports', 'opposes'),
        theirs: `${base}      - { claim: agreed, stance: neutral, coder: bob }\n`,
        merged: dedent`
          crossquote: 1
          quotes:
            - id: b
              exact: we agreed
              start: 50
              codings:
                - { claim: agreed, stance: opposes, coder: ana }
                - { claim: agreed, stance: neutral, coder: bob }
        `,
      },
      {
        it: 'keeps own values of both sides, and the later of two alike decisions',
        base: quoteWith('values: { frame: a }'),
        ours: quoteWith(
          'values: { frame: b, page: 7 }',
          'decided: { by: eva, at: 2026-11-24T08:00:00Z, reason: so }',
        ),
        theirs: quoteWith(
          'values: { frame: a, sure: true }',
          'decided: { by: eva, at: 2026-11-24T09:00:00Z, reason: so }',
        ),
        merged: quoteWith(
          'values: { frame: b, page: 7, sure: true }',
          'decided: { by: eva, at: 2026-11-24T09:00:00Z, reason: so }',
        ),
      },
      {
        it: 'keeps both decisions as they are where two people decided, and both values',
        base: quoteWith('values: { frame: a }'),
        ours: quoteWith('values: { frame: b }', 'decided: { by: eva, reason: so }'),
        theirs: quoteWith('values: { frame: c }', 'decided: { by: tom, from: { ana: k } }'),
        merged: quoteWith(
          'values: { frame: b }',
          'decided: { by: eva, reason: so }',
          'conflicts:',
          '  values: [{ frame: b }, { frame: c }]',
          '  decided: [{ by: eva, reason: so }, { by: tom, from: { ana: k } }]',
        ),
        conflicts: ['quotes a: values', 'quotes a: decided'],
      },
      {
        it: 'keeps the proposals of both sides, each once, and leaves out what one of them has dealt with',
        base: `${quoteWith()}proposed:\n  - { exact: a, start: 1, claim: p, by: m }\n  - { exact: b, start: 2, claim: p, by: m }\n`,
        ours: `${quoteWith()}proposed:\n  - { exact: b, start: 2, claim: p, by: m }\n  - { exact: c, start: 3, by: m, at: 1 }\n`,
        theirs: `${quoteWith()}proposed:\n  - { exact: a, start: 1, claim: p, by: m }\n  - { exact: b, start: 2, claim: p, by: m }\n  - { exact: c, start: 3, by: m, at: 2 }\n`,
        merged: `${quoteWith()}proposed:\n  - { exact: b, start: 2, claim: p, by: m }\n  - { exact: c, start: 3, by: m, at: 2 }\n`,
      },
      {
        it: 'lets go what one side deleted and the other left alone',
        base: quoteWith(
          'note: why',
          'codings:',
          '  - { claim: p, stance: s }',
          '  - { claim: q, stance: s }',
        ),
        ours: quoteWith('note: why', 'codings:', '  - { claim: q, stance: s }'),
        theirs: quoteWith('codings:', '  - { claim: p, stance: s }', '  - { claim: q, stance: s }'),
        merged: quoteWith('codings:', '  - { claim: q, stance: s }'),
      },
      {
        it: 'lets a deleted quote go whose place has moved on the other side',
        base: quoteWith('note: why'),
        ours: 'crossquote: 1\nquotes:\n  - { id: z, exact: other, start: 1 }\n',
        theirs: quoteWith('note: why').replace('start: 7', 'start: 17').replace('end: 16', 'end: 26'),
        merged: 'crossquote: 1\nquotes:\n  - { id: z, exact: other, start: 1 }\n',
      },
      {
        it: 'adds and takes single links, also between a person’s comments',
        base: quoteWith('variants:', '  - b.txt#one # first', '  - c.txt#two'),
        ours: quoteWith('variants:', '  - b.txt#one # first', '  - c.txt#two', '  - d.txt#ours # new'),
        theirs: quoteWith('variants: [b.txt#one, e.txt#theirs]'),
        merged: quoteWith('variants:', '  - b.txt#one # first', '  - d.txt#ours # new', '  - e.txt#theirs'),
      },
      {
        it: 'keeps both sides’ dismissals and details',
        base: 'crossquote: 1\nsource: { title: T }\ndismissed:\n  - { exact: a, start: 3 }\n',
        ours: 'crossquote: 1\nsource: { title: T, url: u }\ndismissed:\n  - { exact: a, start: 3 }\n  - { exact: b, start: 6, coder: ana }\n',
        theirs:
          'crossquote: 1\nsource: { title: New, url: }\ndismissed: [{ exact: c, start: 4, coder: bob }]\n',
        merged:
          'crossquote: 1\nsource: { title: New, url: u }\ndismissed:\n  - { exact: c, start: 4, coder: bob }\n  - { exact: b, start: 6, coder: ana }\n',
      },
      {
        it: 'moves a quote by what both sides wrote before it',
        base: quoteWith(),
        ours: quoteWith().replace('start: 7', 'start: 17').replace('end: 16', 'end: 26'),
        theirs: quoteWith().replace('start: 7', 'start: 5').replace('end: 16', 'end: 14'),
        merged: quoteWith().replace('start: 7', 'start: 15').replace('end: 16', 'end: 24'),
      },
      {
        it: 'leaves the digest out when the texts of both sides have changed, and takes the later moment',
        base: 'crossquote: 1\nsource: { title: T, digest: 00 }\n',
        ours: 'crossquote: 1\nsource: { title: T, digest: aa }\nquotes: [{ id: a, exact: x, codings: [{ claim: p, stance: s, at: 2026-01-02T10:00:00Z }] }]\n',
        theirs:
          'crossquote: 1\nsource: { title: T, digest: bb }\nquotes: [{ id: a, exact: x, codings: [{ claim: p, stance: s, at: 2026-01-02T11:00:00Z }] }]\n',
        merged:
          'crossquote: 1\nsource: { title: T }\nquotes: [{ id: a, exact: x, codings: [{ claim: p, stance: s, at: 2026-01-02T11:00:00Z }] }]\n',
      },
      {
        it: 'takes all from both where no common version is known, and deletes nothing',
        ours: quoteWith('variants: [b.txt#one]', 'note: why'),
        theirs: quoteWith('said: 2026-01-02', 'variants: [c.txt#two]'),
        merged: quoteWith('said: 2026-01-02', 'variants: [b.txt#one, c.txt#two]', 'note: why'),
      },
      {
        it: 'takes a number for its digits, and nothing for an empty list',
        base: quoteWith('note: why', 'speakers: [lee]'),
        ours: quoteWith('note: 7', 'speakers: []'),
        theirs: quoteWith('note: "7"'),
        merged: quoteWith('note: 7', 'speakers: []'),
      },
      {
        it: 'keeps two quotes that a person gave one id',
        base: 'crossquote: 1\nquotes:\n  - { id: a, exact: x, start: 1 }\n',
        ours: 'crossquote: 1\nquotes:\n  - { id: a, exact: x, start: 1, note: n }\n',
        theirs:
          'crossquote: 1\nquotes:\n  - { id: a, exact: x, start: 1 }\n  - { id: a, exact: y, start: 0 }\n',
        merged:
          'crossquote: 1\nquotes:\n  - id: a\n    exact: y\n    start: 0\n  - { id: a, exact: x, start: 1, note: n }\n',
      },
    ];
    for (const each of cases) check(each);
  });

  describe('keep both values of what both changed', () => {
    const cases: Case[] = [
      {
        it: 'ours in place',
        base: quoteWith('note: why'),
        ours: quoteWith('note: because # so'),
        theirs: quoteWith('note: "who: knows"'),
        merged: quoteWith('note: because # so', 'conflicts:', '  note: [because, "who: knows"]'),
        conflicts: ['quotes a: note'],
      },
      {
        it: 'also where one of them deleted it',
        base: quoteWith('note: why', 'said: 2026-01-02'),
        ours: quoteWith('note: because'),
        theirs: quoteWith('said: 2026-01-03'),
        merged: quoteWith(
          'note: because',
          'conflicts:',
          '  note: [because, null]',
          '  said: [null, 2026-01-03]',
        ),
        conflicts: ['quotes a: note', 'quotes a: said'],
      },
      {
        it: 'with who spoke as one decision',
        ours: quoteWith('speakers: [lee, kim]'),
        theirs: quoteWith('speakers: [ministry]'),
        merged: quoteWith('speakers: [lee, kim]', 'conflicts:', '  speakers: [[lee, kim], [ministry]]'),
        conflicts: ['quotes a: speakers'],
      },
      {
        it: 'with the stance of a coding noted in the coding',
        base: quoteWith('codings:', '  - { claim: p, stance: supports, coder: ana }'),
        ours: quoteWith('codings:', '  - { claim: p, stance: opposes, coder: ana }'),
        theirs: quoteWith('codings:', '  - { claim: p, stance: neutral, coder: ana }'),
        merged: quoteWith(
          'codings:',
          '  - { claim: p, stance: opposes, coder: ana, conflicts: { stance: [opposes, neutral] } }',
        ),
        conflicts: ['quotes a codings p ana: stance'],
      },
      {
        it: 'with the selector as a whole',
        base: quoteWith(),
        ours: quoteWith().replace('exact: as agreed', 'exact: agreed').replace('start: 7', 'start: 10'),
        theirs: quoteWith().replace('exact: as agreed', 'exact: as was agreed').replace('end: 16', 'end: 20'),
        merged: quoteWith(
          'conflicts:',
          '  selector: [{ exact: agreed, prefix: "it was ", suffix: ", he said", start: 10, end: 16 }, { exact: as was agreed, prefix: "it was ", suffix: ", he said", start: 7, end: 20 }]',
        )
          .replace('exact: as agreed', 'exact: agreed')
          .replace('start: 7\n', 'start: 10\n'),
        conflicts: ['quotes a: selector'],
      },
      {
        it: 'a quote that we deleted and they changed is back',
        base: quoteWith('note: why'),
        ours: 'crossquote: 1\n',
        theirs: quoteWith('note: because'),
        merged: quoteWith('note: because', 'conflicts:', '  deleted: [true, false]'),
        conflicts: ['quotes a: deleted'],
      },
      {
        it: 'a coding that they deleted and we changed stays',
        base: quoteWith('codings:', '  - { claim: p, stance: supports }'),
        ours: quoteWith('codings:', '  - { claim: p, stance: opposes }'),
        theirs: quoteWith(),
        merged: quoteWith(
          'codings:',
          '  - { claim: p, stance: opposes, conflicts: { deleted: [false, true] } }',
        ),
        conflicts: ['quotes a codings p : deleted'],
      },
      {
        it: 'a third value joins two between which nobody has decided',
        base: quoteWith('note: why'),
        ours: quoteWith('note: one', 'conflicts:', '  note: [one, two]'),
        theirs: quoteWith('note: three'),
        merged: quoteWith('note: one', 'conflicts:', '  note: [one, two, three]'),
        conflicts: ['quotes a: note'],
      },
      {
        it: 'until one side settles it',
        base: quoteWith('note: one', 'conflicts:', '  note: [one, two]', '  via: [lee, kim]'),
        ours: quoteWith('note: one', 'conflicts:', '  note: [one, two]', '  via: [lee, kim]', 'mood: good'),
        theirs: quoteWith('note: two', 'conflicts:', '  via: [lee, kim]'),
        merged: quoteWith('note: two', 'conflicts:', '  via: [lee, kim]', 'mood: good'),
      },
      {
        it: 'and two who merged the same agree',
        base: quoteWith('note: why'),
        ours: quoteWith('note: one', 'conflicts:', '  note: [one, two]'),
        theirs: quoteWith('note: two', 'conflicts:', '  note: [two, one]', 'said: 2026-01-02'),
        merged: quoteWith('said: 2026-01-02', 'note: one', 'conflicts:', '  note: [one, two]'),
      },
    ];
    for (const each of cases) check(each);
  });

  describe('are not merged', () => {
    const sound = 'crossquote: 1\nquotes: []\n';
    const cases = [
      { it: 'when ours is not YAML', ours: 'a: [', theirs: sound, why: 'ours yaml-syntax' },
      {
        it: 'when theirs holds conflict marks',
        ours: sound,
        theirs: '<<<<<<< HEAD\n',
        why: 'theirs merge-conflict',
      },
      {
        it: 'when theirs is of a later format',
        ours: sound,
        theirs: 'crossquote: 2\n',
        why: 'theirs newer-format',
      },
      { it: 'when theirs is none of ours', ours: sound, theirs: 'quotes: []\n', why: 'theirs no-version' },
      {
        it: 'when both changed a place that is written in another shape',
        ours: 'crossquote: 1\nquotes: ours\n',
        theirs: 'crossquote: 1\nquotes: theirs\n',
        why: 'not-editable',
      },
      {
        it: 'when a person’s own keys have the names under which conflicts are noted',
        ours: 'crossquote: 1\nquotes: [{ id: a, exact: x, deleted: soon }]\n',
        theirs: 'crossquote: 1\nquotes: [{ id: a, exact: x, deleted: never }]\n',
        why: 'not-editable',
      },
    ];
    for (const { it: title, ours, theirs, why } of cases)
      it(title, () => {
        const answer = mergeSidecars(sound, ours, theirs);
        assert('refused' in answer);
        const told = answer.refused === 'side' ? `${answer.side} ${answer.problem.code}` : answer.refused;
        assert.equal(told, why);
      });

    it('but an unreadable base is taken for none', () => {
      const ours = quoteWith('note: why');
      const { text } = merged(mergeSidecars('<<<<<<< HEAD\n', ours, quoteWith('said: 2026-01-02')));
      assert.equal(text, quoteWith('said: 2026-01-02', 'note: why'));
    });
  });

  it('give the bytes of the side that alone changed, or that both have', () => {
    const base = quoteWith();
    const other = `\ufeff# by hand\r\n${quoteWith('note:   why').replaceAll('\n', '\r\n')}`;
    for (const [ours, theirs] of [
      [base, other],
      [other, base],
      [other, other],
    ] as const)
      assert.deepEqual(merged(mergeSidecars(base, ours, theirs)), { text: other, conflicts: [] });
  });

  it('keep our line ends', () => {
    const crlf = (text: string) => text.replaceAll('\n', '\r\n');
    const { text } = merged(
      mergeSidecars(quoteWith(), crlf(quoteWith('note: why')), quoteWith('said: 2026-01-02')),
    );
    assert.equal(text, crlf(quoteWith('said: 2026-01-02', 'note: why')));
  });
});
