import type { Corpus, TaggedSource } from '../../core/corpus';
import { actorName, claimText } from '../../core/model';
import { DIMENSIONS, type StatementContext } from '../../core/results';
import type { Choice, Choices } from '../../webview';

/** What may be filtered by: what there is in the sources and codebooks that are open. */
export function choicesIn({ corpus, isHidden }: Pick<StatementContext, 'corpus' | 'isHidden'>): Choices {
  const actors = new Map<string, string>();
  const organizations = new Map<string, string>();
  const claims = new Map<string, string>();
  const stances = new Set<string>();
  for (const file of corpus.codebooksInUse()) {
    const book = corpus.codebook(file);
    for (const key of corpus.quotedActors(file)) {
      actors.set(key, actorName(book, key));
      const of = book.actors.get(key)?.of;
      if (of !== undefined) organizations.set(of, actorName(book, of));
    }
    for (const key of corpus.quotedClaims(file)) claims.set(key, claimText(book, key));
    for (const key of book.stances.keys()) stances.add(key);
  }
  const inSight = [...corpus.sources()].filter(source => !isHidden(source));
  const coders = new Set(inSight.flatMap(codersOf));
  return {
    actors: inOrder(actors),
    organizations: inOrder(organizations),
    claims: inOrder(claims),
    stances: [...stances].map(asItIs),
    coders: [...coders].map(asItIs).sort(byLabel),
    variables: variablesIn(corpus),
    views: [...new Set(booksOf(corpus).flatMap(({ views }) => [...views.keys()]))],
    dimensions: [
      ...DIMENSIONS,
      ...new Set(booksOf(corpus).flatMap(({ variables }) => [...variables.keys()])),
    ],
  };
}

const inOrder = (choices: ReadonlyMap<string, string>): Choice[] =>
  [...choices].map(([value, label]) => ({ value, label })).sort(byLabel);

const byLabel = (a: Choice, b: Choice): number => a.label.localeCompare(b.label);

const asItIs = (word: string): Choice => ({ value: word, label: word });

/** Who has coded a quote of a source, in its shared sidecar or in one of their own. */
const codersOf = ({ quotes, coders }: TaggedSource): string[] =>
  [quotes, ...Array.from(coders.values(), ({ sidecar }) => sidecar.quotes)]
    .flat()
    .flatMap(({ codings }) => codings.flatMap(({ coder }) => coder ?? []));

const booksOf = (corpus: Corpus) => [...corpus.codebooksInUse()].map(file => corpus.codebook(file));

/** Variables with few values, of which one can choose: those of a choice, and yes and no. */
const variablesIn = (corpus: Corpus): Choices['variables'] =>
  booksOf(corpus).flatMap(({ variables }) =>
    [...variables.values()].flatMap(({ key, name, type, choices }) => {
      const values = type === 'choice' ? choices : type === 'yes-no' ? ['yes', 'no'] : [];
      return values.length > 0 ? [{ key, name: name ?? key, values }] : [];
    }),
  );
