import assert from 'node:assert/strict';
import { Corpus } from '../../../src/core/corpus';
import { codebookInSlices, sidecarInSlices } from '../../../src/core/format';
import { PackedText } from '../../../src/core/text';
import { CODEBOOK_TEXTS, YAML_TEXTS } from '../support/hostile/texts';
import { counted } from '../support/slices';
import { corpusOf, ROOT } from '../support/workspace';

const SIZE = 100_000;
/** What is read in one slice takes some milliseconds. */
const LONGEST_SLICE = 10_000;

const lines = (line: (i: number) => string): string => {
  let text = '';
  for (let i = 0; text.length < SIZE; i++) text += line(i);
  return text;
};

const QUOTE = (i: number) =>
  `- id: q${i}\n  exact: &n${i} word\n  start: ${i}\n  note: |\n    two\n    lines\n`;
const IN_BRACES = (i: number) => `{ id: q${i}, exact: &n${i} word, start: ${i} }`;
const ENTRY = (i: number) => `  c${i}:\n    text: It was sold.\n    contradicts: [c${i + 1}]\n`;

describe('others have their turn while', () => {
  const sidecars: Readonly<Record<string, string>> = {
    'a sidecar is read with names for values': `crossquote: 1\nquotes:\n${lines(QUOTE)}`,
    'a sidecar is read with a fault at its end': `crossquote: 1\nquotes:\n${lines(QUOTE)}- [\n`,
    'a sidecar is read that is written as JSON is': `{"crossquote": 1, "quotes": [${lines(i => `${IN_BRACES(i)}, `.replace(/&n\d+ /, ''))}{}]}`,
    'a sidecar is read with its quotes in brackets': `crossquote: 1\nquotes: [\n${lines(i => `  ${IN_BRACES(i).replace(/&n\d+ /, '')},\n`)}  { id: q }\n  ]\n`,
  };
  for (const [what, text] of Object.entries(sidecars))
    it(what, () => {
      const { slices } = counted(sidecarInSlices(text));
      assert(slices > SIZE / LONGEST_SLICE, `${slices} slices`);
    });

  it('a codebook is read', () => {
    const { slices } = counted(codebookInSlices(`crossquote: 1\nclaims:\n${lines(ENTRY)}`));
    assert(slices > SIZE / LONGEST_SLICE, `${slices} slices`);
  });
});

describe('what is read in slices says what is read at once says, of', () => {
  // What is longer is kept, and would be given back.
  const SHORT = 4_000;

  for (const [what, make] of Object.entries(YAML_TEXTS)) {
    const text = make(SHORT);
    const packed = PackedText.ifSound(text);
    // Half a character is told before anything is read.
    if (!packed) continue;
    it(`a sidecar of ${what}`, () => {
      const file = `${ROOT}report.txt.quotes.yaml`;
      const corpus = new Corpus();
      counted(corpus.sidecarInSlices(file, packed)).result();
      const whole = corpusOf({ 'report.txt.quotes.yaml': text });
      const { sidecar, problems, locked, saysMore } = corpus.sidecarReading(file)!;
      const atOnce = whole.sidecarReading(file)!;
      assert.deepEqual(
        [[...sidecar.quotes], [...sidecar.dismissed], problems, locked, saysMore],
        [
          [...atOnce.sidecar.quotes],
          [...atOnce.sidecar.dismissed],
          atOnce.problems,
          atOnce.locked,
          atOnce.saysMore,
        ],
      );
    });
  }

  for (const [what, make] of Object.entries(CODEBOOK_TEXTS))
    it(`a codebook of ${what}`, () => {
      const text = make(SHORT);
      const file = `${ROOT}codebook.yaml`;
      const corpus = new Corpus();
      counted(corpus.codebookInSlices(file, text)).result();
      const whole = corpusOf({ 'codebook.yaml': text });
      assert.deepEqual(
        corpus.openCodebook(file)!.reading.codebook,
        whole.openCodebook(file)!.reading.codebook,
      );
      assert.deepEqual(
        corpus.openCodebook(file)!.reading.problems,
        whole.openCodebook(file)!.reading.problems,
      );
    });
});
