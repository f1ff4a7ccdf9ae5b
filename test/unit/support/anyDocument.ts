import fc from 'fast-check';
import { Document, isMap, isPair, isScalar, isSeq, Scalar, visit } from 'yaml';
import {
  addQuote,
  moveCoding,
  putCoding,
  removeCoding,
  removeQuote,
  setDetails,
  setNote,
  setSelector,
  setSpeakers,
} from '../../../src/core/edits';
import type { Quote, Sidecar } from '../../../src/core/model';
import type { Change, Path } from '../../../src/core/yaml';
import { someQuote } from './sidecars';

const words = fc.constantFrom(
  'plain',
  'two words',
  'a: b',
  'a # b',
  '- c',
  '[d]',
  "it's",
  '"said"',
  '|',
  'yes',
  '2024',
  ' spaced ',
  'two\nlines',
  'ends\n',
  '\n\nlate',
  'long enough to be folded by a writer who keeps his lines to forty characters',
  '😀 ünï',
);
const names = fc.constantFrom('lee', 'kim', 'ministry', 'constructor');
const claims = fc.constantFrom('agreed', 'imposed', 'talks');
const stances = fc.constantFrom('supports', 'opposes');

const someOf = <T>(values: fc.Arbitrary<T>) => fc.array(values, { minLength: 1, maxLength: 3 });
const codings = fc.uniqueArray(
  fc.record(
    { claim: claims, stance: stances, coder: fc.constantFrom('ana', 'bob'), sure: words },
    { requiredKeys: ['claim', 'stance'] },
  ),
  { maxLength: 3, selector: ({ claim, coder }) => `${claim} ${coder}` },
);

/** A sidecar as a person may have written it: with keys that Crossquote does not know. */
export const contents = fc.record(
  {
    crossquote: fc.constant(1),
    source: fc.record({ title: words, publisher: words, mood: words }, { requiredKeys: [] }),
    quotes: fc.uniqueArray(
      fc.record(
        {
          id: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
          exact: words,
          start: fc.nat(20),
          speakers: someOf(names),
          note: words,
          codings,
          own: fc.oneof(words, someOf(words), fc.constant(null)),
        },
        { requiredKeys: ['id', 'exact', 'start'] },
      ),
      { minLength: 1, maxLength: 4, selector: ({ id }) => id },
    ),
    own: words,
  },
  { requiredKeys: ['crossquote', 'quotes'] },
);

const SCALARS = [
  Scalar.PLAIN,
  Scalar.QUOTE_DOUBLE,
  Scalar.QUOTE_SINGLE,
  Scalar.BLOCK_LITERAL,
  Scalar.BLOCK_FOLDED,
] as const;

/** How a person may have laid a document out. */
export const styles = fc.record({
  choices: fc.infiniteStream(fc.nat(99)),
  layout: fc.record({
    indent: fc.constantFrom(2, 3),
    indentSeq: fc.boolean(),
    lineWidth: fc.constantFrom(0, 40),
    flowCollectionPadding: fc.boolean(),
    trailingComma: fc.boolean(),
  }),
  lineEnd: fc.constantFrom('\n', '\n', '\r\n'),
  head: fc.constantFrom('', '', '\ufeff', '# head\n', '---\n', '%YAML 1.2\n--- # start\n'),
  isFinished: fc.boolean(),
});

type Style = typeof styles extends fc.Arbitrary<infer T> ? T : never;

/** The document in a style; every comment says a number of its own. */
export function written(content: unknown, { choices, layout, lineEnd, head, isFinished }: Style): string {
  const document = new Document(content);
  let comments = 0;
  const isChosen = (percent: number) => choices.next().value! < percent;
  const comment = () => ` c${comments++}.`;
  visit(document, (key, node) => {
    if (isMap(node) || isSeq(node)) node.flow = key !== null && isChosen(25);
    if (isScalar(node)) {
      const styles = key === 'key' ? SCALARS.slice(0, 3) : SCALARS;
      if (typeof node.value === 'string') node.type = styles[choices.next().value! % styles.length]!;
      if (key !== 'key' && isChosen(20)) node.comment = comment();
    }
    const above = isPair(node) ? node.key : node;
    if ((isScalar(above) || isMap(above)) && key !== 'key' && isChosen(15)) {
      if (isPair(node) || isSeqItem(key)) above.commentBefore = comment();
      above.spaceBefore = isChosen(50);
    }
  });
  const text = (head + document.toString(layout)).replace(/\n/g, lineEnd);
  return isFinished ? text : text.trimEnd();
}

const isSeqItem = (key: unknown) => typeof key === 'number';

export interface Action {
  readonly name: string;
  readonly changes: (sidecar: Sidecar) => Change | readonly Change[];
  readonly expected: (sidecar: Sidecar) => Sidecar;
  /** What the action may write over. */
  readonly touches: (sidecar: Sidecar) => Path;
  readonly keepsComments: boolean;
}

const pick = <T>(list: readonly T[], seed: number): T => list[seed % list.length]!;

/** An action on one of the quotes. */
const onQuote = (
  name: string,
  seed: number,
  field: string | undefined,
  changes: (quote: Quote) => Change | readonly Change[],
  becomes: (quote: Quote) => Quote | undefined,
  keepsComments = false,
): Action => {
  const of = ({ quotes }: Sidecar) => pick(quotes, seed);
  return {
    name,
    changes: sidecar => changes(of(sidecar)),
    expected: sidecar => ({
      ...sidecar,
      quotes: sidecar.quotes.flatMap(quote => (quote === of(sidecar) ? (becomes(quote) ?? []) : quote)),
    }),
    touches: sidecar => ['quotes', { id: of(sidecar).id }, ...(field ? [field] : [])],
    keepsComments,
  };
};

const without = <T extends object, K extends keyof T>(object: T, key: K): Omit<T, K> => {
  const { [key]: _, ...rest } = object;
  return rest;
};

export const actions: fc.Arbitrary<Action> = fc.oneof(
  fc.tuple(fc.nat(9), words).map(([seed, note]) =>
    onQuote(
      'note',
      seed,
      'note',
      quote => setNote(quote, note),
      quote => ({ ...quote, note }),
      true,
    ),
  ),
  fc.nat(9).map(seed =>
    onQuote(
      'no note',
      seed,
      'note',
      quote => setNote(quote, undefined),
      quote => without(quote, 'note'),
    ),
  ),
  fc.tuple(fc.nat(9), fc.array(names, { maxLength: 3 })).map(([seed, speakers]) =>
    onQuote(
      'speakers',
      seed,
      'speakers',
      quote => setSpeakers(quote, speakers),
      quote => ({ ...quote, speakers }),
    ),
  ),
  fc.tuple(fc.nat(9), claims, stances, words).map(([seed, claim, stance, note]) => {
    const coding = { claim, stance, coder: 'ana', note };
    const isSame = (other: { claim: string; coder?: string }) =>
      other.claim === claim && other.coder === 'ana';
    return onQuote(
      'coding',
      seed,
      'codings',
      quote => putCoding(quote, coding),
      quote => ({
        ...quote,
        codings: quote.codings.some(isSame)
          ? quote.codings.map(other => (isSame(other) ? { ...other, ...coding } : other))
          : [...quote.codings, coding],
      }),
      true,
    );
  }),
  fc.tuple(fc.nat(9), fc.nat(9)).map(([seed, which]) =>
    onQuote(
      'no coding',
      seed,
      'codings',
      quote => (quote.codings.length > 0 ? removeCoding(quote, pick(quote.codings, which)) : []),
      quote => ({ ...quote, codings: quote.codings.filter(other => other !== pick(quote.codings, which)) }),
    ),
  ),
  fc.tuple(fc.nat(9), fc.nat(9)).map(([seed, which]) =>
    onQuote(
      'coding moved',
      seed,
      'codings',
      quote => (quote.codings.length > 0 ? moveCoding(quote, pick(quote.codings, which), 'new') : []),
      quote => ({
        ...quote,
        codings: quote.codings.map(other =>
          other === pick(quote.codings, which) ? { ...other, claim: 'new' } : other,
        ),
      }),
      true,
    ),
  ),
  fc.tuple(fc.nat(9), words, fc.nat(20)).map(([seed, exact, start]) => {
    const selector = { exact, prefix: ' p', suffix: '', start, end: start + 1 };
    return onQuote(
      'selector',
      seed,
      undefined,
      quote => setSelector(quote, selector),
      quote => ({ ...quote, ...selector }),
      true,
    );
  }),
  fc.nat(9).map(seed => onQuote('no quote', seed, undefined, removeQuote, () => undefined)),
  fc.nat(20).map((start): Action => {
    const quote = someQuote({ id: 'new', start, end: start + 9 });
    return {
      name: 'quote',
      changes: () => addQuote(quote),
      expected: sidecar => {
        const next = sidecar.quotes.findIndex(other => other.start > start);
        return {
          ...sidecar,
          quotes: sidecar.quotes.toSpliced(next < 0 ? sidecar.quotes.length : next, 0, quote),
        };
      },
      touches: () => ['quotes', { id: 'new' }],
      keepsComments: true,
    };
  }),
  words.map(
    (title): Action => ({
      name: 'title',
      changes: ({ source }) => setDetails(source, { ...source, title }),
      expected: sidecar => ({ ...sidecar, source: { ...sidecar.source, title } }),
      touches: () => ['source', 'title'],
      keepsComments: true,
    }),
  ),
);
