import assert from 'node:assert/strict';
import { mergeCodebooks, mergeSidecars } from '../../../src/core/merge';
import { merged } from '../support/merging';
import { dedent } from '../support/texts';

const BASE = dedent`
  crossquote: 1
  quotes:
    - id: a
      exact: as agreed
      start: 7
      codings:
        - { claim: p, stance: supports, coder: ana } # sure?
    - id: d
      exact: no
      start: 90
`;

interface Case {
  readonly it: string;
  readonly base?: string;
  readonly ours: string;
  readonly theirs: string;
  readonly merged: string;
}

const check = ({ it: title, base = BASE, ours, theirs, merged: text }: Case) =>
  it(title, () => assert.deepEqual(merged(mergeSidecars(base, ours, theirs)), { text, conflicts: [] }));

/** What we did: a note on the last quote. */
const OURS = `${BASE}    note: why\n`;

describe('comments in a merge', () => {
  describe('come along with what theirs added', () => {
    check({
      it: 'inside and beside a quote',
      ours: OURS,
      theirs: BASE.replace(
        '  - id: d',
        dedent`
          #
            # Bob's
            - id: c # from the radio
              exact: maybe
              # counted by hand
              start: 50
            - id: d`.replace('#\n', ''),
      ),
      merged: OURS.replace(
        '  - id: d',
        dedent`
          #
            # Bob's
            - id: c # from the radio
              exact: maybe
              # counted by hand
              start: 50
            - id: d`.replace('#\n', ''),
      ),
    });

    check({
      it: 'at the end of the file, and at its head',
      ours: OURS,
      theirs: `# read by Bob\n${BASE}# done\n`,
      merged: `# read by Bob\n${OURS}# done\n`,
    });

    check({
      it: 'of a list of several lines that is written on one',
      ours: OURS,
      theirs: BASE.replace(
        'coder: ana } # sure?\n',
        'coder: ana } # sure?\n      - { claim: q, # hm\n          stance: opposes, # no\n          coder: bob }\n',
      ),
      merged: OURS.replace(
        'coder: ana } # sure?\n',
        'coder: ana } # sure?\n      # no\n      - { claim: q, stance: opposes, coder: bob } # hm\n',
      ),
    });
  });

  check({
    it: 'take the place of one that theirs puts in other words',
    ours: OURS,
    theirs: BASE.replace('# sure?', '# sure, says Bob'),
    merged: OURS.replace('# sure?', '# sure, says Bob'),
  });

  check({
    it: 'stay where only theirs has them not',
    ours: OURS,
    theirs: BASE.replace(' # sure?', '').replace('exact: no', 'exact: no!'),
    merged: OURS.replace('exact: no', 'exact: no!'),
  });

  check({
    it: 'on what we deleted stand above what it was in',
    ours: BASE.replace(/ {2}- id: d[\s\S]*/, ''),
    theirs: BASE.replace('start: 90', 'start: 90 # look again'),
    merged: BASE.replace(/ {2}- id: d[\s\S]*/, '').replace('quotes:', '# look again\nquotes:'),
  });

  check({
    it: 'of both sides behind one line both stay',
    ours: BASE.replace('id: d', 'id: d # ours'),
    theirs: BASE.replace('id: d', 'id: d # theirs').replace('exact: no', 'exact: no!'),
    merged: BASE.replace('  - id: d', '  # theirs\n  - id: d # ours').replace('exact: no', 'exact: no!'),
  });

  it('are no words: a sign in a block of words is none', () => {
    const theirs = BASE.replace('start: 90', 'start: 90\n    note: |\n      # one\n      two #three');
    const { text } = merged(mergeSidecars(BASE, BASE.replace('exact: as', 'exact: As'), theirs));
    assert.equal(text.match(/# one/g)?.length, 1);
    assert.equal(text.match(/#three/g)?.length, 1);
  });

  it('come along in a codebook too', () => {
    const base = 'crossquote: 1\nactors:\n  lee: { name: Lee }\n';
    const theirs = `${base}  # a minister since May\n  kim: { name: Kim } # or Kym\n`;
    const ours = `${base}claims:\n  p: { text: P. }\n`;
    assert.equal(merged(mergeCodebooks(base, ours, theirs)).text, `${theirs}claims:\n  p: { text: P. }\n`);
  });

  it('stand once where two of one line are taken along to what stands beside it', () => {
    const of = (kim: string) => `crossquote: 1\nactors:\n${kim}`;
    const theirs = of('  kim:\n    name: Kim\n');
    for (const ours of [
      of('  kim: # one # two\n    {} # three\n'),
      of('  # zero\n  kim:\n    # three\n    {} # one # two\n'),
    ]) {
      const { text } = merged(mergeCodebooks('crossquote: 1\nactors: {}\n', ours, theirs));
      for (const comment of ['# one', '# two', '# three']) assert.equal(text.split(comment).length, 2, text);
    }
  });
});

describe('a merge in which nothing is left', () => {
  const moved = BASE.replace('start: 7', 'start: 17').replace('start: 90', 'start: 100');
  it('leaves a file that says so, not one that is empty', () => {
    for (const [ours, theirs] of [
      [moved, 'crossquote: 1\n'],
      ['crossquote: 1\n', moved],
    ] as const)
      assert.equal(merged(mergeSidecars(BASE, ours, theirs)).text, 'crossquote: 1\n');
  });

  it('is refused where a version is an empty file and its base was none: a failed write leaves such', () => {
    assert.deepEqual(mergeSidecars(BASE, OURS, ''), { refused: 'emptied', side: 'theirs' });
    assert.deepEqual(mergeSidecars(BASE, '\n', OURS), { refused: 'emptied', side: 'ours' });
    assert.equal(merged(mergeSidecars('', '', BASE)).text, BASE);
  });
});
