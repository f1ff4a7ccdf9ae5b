import type { Corpus } from '../../core/corpus';
import { actorName, claimText } from '../../core/model';
import { DIMENSIONS, type StatementContext } from '../../core/results';
import type { Choice, Choices } from '../../webview';

/** What may be filtered by: what there is in the sources and codebooks that are open. */
export function choicesIn({ corpus, isHidden }: Pick<StatementContext, 'corpus' | 'isHidden'>): Choices {
  const [actors, organizations, claims, stances, coders] = [0, 0, 0, 0, 0].map(
    () => new Map<string, string>(),
  ) as [
    Map<string, string>,
    Map<string, string>,
    Map<string, string>,
    Map<string, string>,
    Map<string, string>,
  ];
  for (const file of corpus.codebooksInUse()) {
    const book = corpus.codebook(file);
    for (const key of corpus.quotedActors(file)) {
      actors.set(key, actorName(book, key));
      const of = book.actors.get(key)?.of;
      if (of !== undefined) organizations.set(of, actorName(book, of));
    }
    for (const key of corpus.quotedClaims(file)) claims.set(key, claimText(book, key));
    for (const key of book.stances.keys()) stances.set(key, key);
  }
  for (const source of corpus.sources())
    if (!isHidden(source))
      for (const quotes of [
        source.quotes,
        ...[...source.coders.values()].map(({ sidecar }) => sidecar.quotes),
      ])
        for (const { codings } of quotes)
          for (const { coder } of codings) if (coder !== undefined) coders.set(coder, coder);
  return {
    actors: inOrder(actors),
    organizations: inOrder(organizations),
    claims: inOrder(claims),
    stances: [...stances].map(([value, label]) => ({ value, label })),
    coders: inOrder(coders),
    variables: variablesIn(corpus),
    views: [...new Set(booksOf(corpus).flatMap(({ views }) => [...views.keys()]))],
    dimensions: [
      ...DIMENSIONS,
      ...new Set(booksOf(corpus).flatMap(({ variables }) => [...variables.keys()])),
    ],
  };
}

const inOrder = (choices: ReadonlyMap<string, string>): Choice[] =>
  [...choices].map(([value, label]) => ({ value, label })).sort((a, b) => a.label.localeCompare(b.label));

const booksOf = (corpus: Corpus) => [...corpus.codebooksInUse()].map(file => corpus.codebook(file));

/** Variables with few values, of which one can choose: those of a choice, and yes and no. */
const variablesIn = (corpus: Corpus): Choices['variables'] =>
  booksOf(corpus).flatMap(({ variables }) =>
    [...variables.values()].flatMap(({ key, name, type, choices }) => {
      const values = type === 'choice' ? choices : type === 'yes-no' ? ['yes', 'no'] : [];
      return values.length > 0 ? [{ key, name: name ?? key, values }] : [];
    }),
  );
