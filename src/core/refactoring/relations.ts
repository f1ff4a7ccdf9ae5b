import type { Corpus } from '../corpus';
import type { Edit } from '../edits';
import type { FileId } from '../format';
import type { Claim, Relations } from '../model';
import type { Change } from '../yaml';
import { change, filesOf } from './changes';

/** That one claim is tied to another. */
export interface Relation {
  readonly claim: string;
  readonly relation: keyof Relations;
  readonly other: string;
}

/** Says that two claims are related; nothing where the codebook says so already. */
export const relate = (corpus: Corpus, codebook: FileId, { claim, relation, other }: Relation): Edit => ({
  action: 'relate',
  subject: claim,
  files: filesOf([
    [
      codebook,
      isSaid(corpus, codebook, { claim, relation, other })
        ? []
        : [change(['claims', claim, relation, [other]], undefined, other)],
    ],
  ]),
});

/** Takes back that two claims are related; a contradiction whichever of the two says it. */
export const unrelate = (corpus: Corpus, codebook: FileId, { claim, relation, other }: Relation): Edit => ({
  action: 'unrelate',
  subject: claim,
  files: filesOf([
    [
      codebook,
      [
        ...taken(corpus, codebook, { claim, relation, other }),
        ...(relation === 'contradicts'
          ? taken(corpus, codebook, { claim: other, relation, other: claim })
          : []),
      ],
    ],
  ]),
});

const taken = (corpus: Corpus, codebook: FileId, { claim, relation, other }: Relation): Change[] =>
  saidBy(corpus.codebook(codebook).claims.get(claim), relation, other)
    ? [change(['claims', claim, relation, [other]], other, undefined)]
    : [];

function isSaid(corpus: Corpus, codebook: FileId, { claim, relation, other }: Relation): boolean {
  const { claims } = corpus.codebook(codebook);
  return (
    saidBy(claims.get(claim), relation, other) ||
    (relation === 'contradicts' && saidBy(claims.get(other), relation, claim))
  );
}

const saidBy = (claim: Claim | undefined, relation: keyof Relations, other: string): boolean =>
  claim?.[relation].includes(other) ?? false;
