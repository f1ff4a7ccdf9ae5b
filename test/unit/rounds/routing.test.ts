import assert from 'node:assert/strict';
import { Corpus } from '../../../src/core/corpus';
import {
  type Edit,
  type EditAction,
  editFile,
  placeQuote,
  putCoding,
  removeCoding,
  removeQuote,
  setNote,
  setSpeakers,
  tagQuote,
} from '../../../src/core/edits';
import { lensFor, routed } from '../../../src/core/rounds';
import type { Change } from '../../../src/core/yaml';
import { ROOT, setFile } from '../support/workspace';

const TEXT = '“We stay for now,” said Lind. “Nobody asked us,” said Roe.\n';

const book = (round: string) => `crossquote: 1
actors:
  lind: { name: Marta Lind }
  roe: { name: Jon Roe }
claims:
  keep: { text: The boat stays. }
rounds:
  pilot: ${round}
`;
const BLIND = '{ coders: [Ana Lind, tom], blind: true, units: given }';
const FREE = '{ coders: [Ana Lind, tom], blind: true, units: free }';
const CLOSED = '{ coders: [Ana Lind, tom], blind: true, closed: 2026-11-24T00:00:00Z }';

const SHARED = `crossquote: 1
source:
  title: The boat
quotes:
  - id: shared0001
    exact: We stay for now,
    start: 1
    end: 17
    speakers: [lind]
    note: of the lead
    codings:
      - { claim: keep, stance: neutral, coder: tom }
`;

const TOMS = `crossquote: 1
coder: tom
quotes:
  - id: shared0001
    exact: We stay for now,
    start: 1
    end: 17
    codings:
      - { claim: keep, stance: opposes, coder: tom }
  - { id: tomsown001, exact: "Nobody asked us,", start: 31, end: 47 }
`;

/** Files as one coder has them, in which edits are carried out where they are led. */
class Desk {
  readonly corpus: Corpus;
  readonly files: Map<string, string>;

  constructor(
    readonly viewer: string | undefined,
    files: Readonly<Record<string, string>>,
  ) {
    this.corpus = new Corpus(lensFor(() => viewer));
    this.corpus.setRoots([ROOT]);
    this.files = new Map(Object.entries({ 'a.txt': TEXT, ...files }));
    for (const [path, text] of this.files) setFile(this.corpus, ROOT + path, text);
  }

  get source() {
    return this.corpus.source(`${ROOT}a.txt`)!;
  }

  quote(id: string) {
    return this.source.quotes.find(quote => quote.id === id)!;
  }

  /** Carries an edit out; gives the files that were changed, or why none was. */
  carryOut(edit: Edit): string[] | string {
    const led = routed(edit, this.corpus, this.viewer);
    if ('refused' in led) return led.refused;
    return led.files.map(file => {
      const path = file.file.slice(ROOT.length);
      const result = editFile(this.files.get(path), file);
      assert(!('refused' in result), JSON.stringify(result));
      this.files.set(path, result.text!);
      setFile(this.corpus, file.file, result.text);
      return path;
    });
  }

  change(action: EditAction, ...changes: readonly Change[]): string[] | string {
    return this.carryOut({ action, subject: '', files: [{ file: this.source.sidecarFile, changes }] });
  }

  tag(words: string) {
    const start = TEXT.indexOf(words);
    const { edit } = tagQuote(
      {
        source: this.source,
        target: { parts: [{ start, end: start + words.length, kind: 'direct' }] },
        coding: { claim: { key: 'keep' }, stance: 'supports' },
        coder: this.viewer!,
        at: '2026-11-22T10:00:00Z',
      },
      {
        codebookFile: `${ROOT}codebook.yaml`,
        codebook: this.corpus.codebook(`${ROOT}codebook.yaml`),
        codebookExists: true,
      },
    );
    return this.carryOut(edit);
  }
}

const ANAS = 'a.txt.quotes.ana-lind.yaml';
const blindDesk = (viewer: string | undefined, round = BLIND) =>
  new Desk(viewer, {
    'codebook.yaml': book(round),
    'a.txt.quotes.yaml': SHARED,
    'a.txt.quotes.tom.yaml': TOMS,
  });

describe('in a blind round, what a coder does', () => {
  it('goes into the coder’s own sidecar, on the quote that was given', () => {
    const desk = blindDesk('Ana Lind');
    const coding = { claim: 'keep', stance: 'supports', coder: 'Ana Lind', at: '2026-11-22T09:00:00Z' };
    assert.deepEqual(desk.change('tag', putCoding(desk.quote('shared0001'), coding)), [ANAS]);
    const text = desk.files.get(ANAS)!;
    assert.match(text, /^crossquote: 1\ncoder: Ana Lind\n/);
    assert.match(text, /digest: /);
    assert.match(text, /id: shared0001/);
    assert.doesNotMatch(text, /of the lead|tom|speakers/);
    assert.equal(desk.files.get('a.txt.quotes.yaml'), SHARED);
    assert.deepEqual(desk.quote('shared0001').codings, [coding]);
  });

  it('may be changed again, field by field', () => {
    const desk = blindDesk('Ana Lind');
    const quote = () => desk.quote('shared0001');
    const coding = { claim: 'keep', stance: 'supports', coder: 'Ana Lind' };
    desk.change('set-speakers', setSpeakers(quote(), ['roe']));
    desk.change('tag', putCoding(quote(), coding));
    desk.change('set-stance', putCoding(quote(), { ...coding, stance: 'opposes' }));
    desk.change('note', setNote(quote(), 'mine'));
    assert.deepEqual(
      [quote().speakers, quote().codings, quote().note],
      [['roe'], [{ ...coding, stance: 'opposes' }], 'mine'],
    );
    desk.change('remove-coding', removeCoding(quote(), quote().codings[0]!));
    assert.deepEqual([quote().codings, desk.files.get('a.txt.quotes.yaml')], [[], SHARED]);
  });

  it('of a new quote too, with its place', () => {
    for (const round of [BLIND, FREE]) {
      const desk = blindDesk('Ana Lind', round);
      assert.deepEqual(desk.tag('Nobody asked us,'), [ANAS]);
      const [quote] = desk.source.quotes.filter(({ exact }) => exact === 'Nobody asked us,');
      assert.equal(desk.source.homeOf(quote!), ROOT + ANAS);
      assert.deepEqual(desk.change('re-span', ...placeQuote(quote!, TEXT, { start: 31, end: 40 })), [ANAS]);
      assert.deepEqual(desk.change('delete-quote', removeQuote(desk.quote(quote!.id))), [ANAS]);
      assert.equal(
        desk.source.quotes.some(({ id }) => id === quote!.id),
        false,
      );
    }
  });

  it('takes away nothing that all were given', () => {
    const desk = blindDesk('Ana Lind');
    assert.equal(desk.change('delete-quote', removeQuote(desk.quote('shared0001'))), 'given');
  });

  it('is nothing where it is not known who codes, or somebody who does not', () => {
    for (const viewer of [undefined, 'zoe']) {
      const desk = blindDesk(viewer);
      assert.equal(desk.change('note', setNote(desk.quote('shared0001'), 'x')), 'not-a-coder');
    }
  });
});

describe('after a round, what somebody does', () => {
  it('goes into the shared sidecar, with a quote that only a coder has', () => {
    const desk = blindDesk('Ana Lind', CLOSED);
    assert.deepEqual(desk.change('note', setNote(desk.quote('tomsown001'), 'seen')), ['a.txt.quotes.yaml']);
    assert.match(desk.files.get('a.txt.quotes.yaml')!, /id: tomsown001[\s\S]*note: seen/);
    assert.equal(desk.files.get('a.txt.quotes.tom.yaml'), TOMS);
    assert.equal(desk.source.quotes.filter(({ id }) => id === 'tomsown001').length, 1);
  });

  it('leaves what coders did as it is', () => {
    const desk = blindDesk('tom', CLOSED);
    const quote = desk.quote('tomsown001');
    assert.equal(desk.change('delete-quote', removeQuote(quote)), 'evidence');
    assert.deepEqual(desk.files.get('a.txt.quotes.tom.yaml'), TOMS);
  });
});
