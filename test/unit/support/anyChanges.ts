import fc from 'fast-check';
import { Corpus } from '../../../src/core/corpus';
import { ROOT, setFile } from './workspace';

/** Few of everything, so that much has to do with each other. */
const WORDS = [
  'We cannot pay a crew to carry four people',
  'pay a crew to carry four people',
  'The night boat was never agreed on with us',
  'agreed on with “us',
  'Nobody on the island wants it to go',
];
const SPEAKERS = ['lind', 'lind', 'lind', 'okoro', 'council', 'nobody'];
const CLAIMS = ['keep', 'keep', 'drop', 'fares'];
const STANCES = ['supports', 'supports', 'opposes', 'opposes', 'conditional', 'loud'];
const DAYS = ['2025-03-01', '2025-03-02', '2025-03-03'];
export const PATHS = ['a.txt', 'b.txt', 'in/c.txt', 'in/d.txt'];
const IDS = ['q1', 'q2', 'q3'];

export const CODEBOOKS = [
  'crossquote: 1\nactors:\n  lind: { name: Marta Lind }\n  okoro: { name: Sam Okoro, of: council }\n  council: { name: Halvey council }\nclaims:\n  keep: { text: It stays., contradicts: [drop] }\n  drop: { text: It goes. }\n  fares: { text: Fares are high. }\nrounds:\n  pilot: { sources: [b.*, in/c.txt] }\nviews:\n  theirs: { coders: [ana, ben] }\n',
  'crossquote: 1\nsources: in/*\nstances:\n  loud: { polarity: -1, color: red }\nactors:\n  lind: { name: Sam Okoro, unnamed: true }\nclaims:\n  fares: { text: Fares are high., contradicts: [keep, lost] }\n',
  'crossquote: [',
] as const;

export const some = <T>(pool: readonly T[]) => fc.constantFrom(...pool);

const links = fc.array(
  fc.tuple(some(PATHS), some(IDS)).map(([path, id]) => `${path}#${id}`),
  { maxLength: 1 },
);

const quote = fc.record({
  id: some(IDS),
  exact: some(WORDS),
  kind: some(['direct', 'direct', 'authorial']),
  speakers: fc.uniqueArray(some(SPEAKERS), { maxLength: 2 }),
  via: fc.option(some(SPEAKERS), { nil: undefined }),
  said: fc.option(some(DAYS), { nil: undefined }),
  group: fc.option(fc.constant('g'), { nil: undefined, freq: 4 }),
  codings: fc.array(
    fc.record({
      claim: some(CLAIMS),
      stance: some(STANCES),
      coder: some(['ana', 'ben']),
      changed: fc.option(fc.constant(true), { nil: undefined, freq: 3 }),
    }),
    { minLength: 1, maxLength: 2 },
  ),
  variants: links,
  notVariants: links,
});

const sidecar = fc
  .record({
    published: fc.option(some(DAYS), { nil: undefined }),
    quotes: fc.uniqueArray(quote, { maxLength: 3, selector: ({ id }) => id }),
  })
  .map(({ published, quotes }) => JSON.stringify({ crossquote: 1, source: { published }, quotes }));

const article = fc
  .array(fc.oneof(some(WORDS), some(['Marta Lind said.', 'Sam Okoro said not', 'It was never'])), {
    maxLength: 5,
  })
  .map(parts => parts.join(' '));

/** A file is written, or it goes. */
const anyFileChange: fc.Arbitrary<readonly [path: string, text: string | null]> = fc.oneof(
  fc.tuple(some(PATHS), fc.option(article)),
  fc.tuple(
    some(PATHS).map(path => `${path}.quotes.yaml`),
    fc.option(sidecar, { freq: 6 }),
  ),
  fc.tuple(some(['codebook.yaml', 'in/codebook.yaml']), fc.option(some(CODEBOOKS))),
);

/** What may happen to a workspace. */
export type Change =
  | { readonly file: string; readonly text: string | null }
  | { readonly forgotten: string }
  | { readonly roots: readonly string[] };

export const anyChange: fc.Arbitrary<Change> = fc.oneof(
  { weight: 10, arbitrary: anyFileChange.map(([file, text]) => ({ file, text })) },
  { weight: 1, arbitrary: some(PATHS).map(forgotten => ({ forgotten })) },
  { weight: 1, arbitrary: some([[ROOT], [`${ROOT}in/`, ROOT], []]).map(roots => ({ roots })) },
);

/** A corpus that has gone through changes, and all that is needed to read its files once more. */
export class ChangedCorpus {
  readonly corpus = new Corpus();
  readonly #files = new Map<string, string | undefined>();
  #roots: readonly string[] = [ROOT];

  constructor() {
    this.corpus.setRoots(this.#roots);
    this.change({ file: 'codebook.yaml', text: CODEBOOKS[0] });
  }

  change(change: Change): void {
    if ('roots' in change) {
      this.#roots = change.roots;
      this.corpus.setRoots(change.roots);
    } else if ('forgotten' in change) {
      this.corpus.forget(ROOT + change.forgotten);
      this.#files.delete(change.forgotten);
      this.#files.delete(`${change.forgotten}.quotes.yaml`);
    } else {
      const text = change.text ?? undefined;
      setFile(this.corpus, ROOT + change.file, text);
      this.#files.set(change.file, text);
    }
  }

  /** The same files, read by a corpus that knows nothing of what was before. */
  readAnew(): Corpus {
    const corpus = new Corpus();
    corpus.setRoots(this.#roots);
    for (const [path, text] of this.#files) setFile(corpus, ROOT + path, text);
    // One whose sidecar has gone stays a source until it is forgotten.
    for (const { file } of this.corpus.sources())
      if (!corpus.source(file)) corpus.setSource(file, { state: 'unread' });
    return corpus;
  }
}
