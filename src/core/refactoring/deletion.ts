import { type Corpus, type EntryAddress, sidecarsNaming } from '../corpus';
import type { Edit } from '../edits';
import type { FileId } from '../format';
import { actorName, claimText, RELATIONS } from '../model';
import type { Change } from '../yaml';
import { change, filesOf } from './changes';
import { removeEntry } from './entries';
import { viewsNaming } from './views';

/** An actor or a claim that its codebook has. */
export interface OwnEntry extends EntryAddress {
  readonly codebook: FileId;
  readonly kind: 'actor' | 'claim';
}

/** What would name an entry in vain if it went: sidecars, by their files, and saved views, by their names. */
export interface Uses {
  readonly sidecars: readonly FileId[];
  readonly views: readonly string[];
}

/** Where an entry is used beyond the other entries of its codebook. */
export const usesOf = (corpus: Corpus, entry: OwnEntry): Uses => ({
  sidecars: sidecarsNaming(corpus, entry).map(({ file }) => file),
  views: viewsNaming(corpus, entry.codebook, entry),
});

/** Takes an entry that has no uses out of its codebook, with what the other entries there say of it. */
export function deleteEntry(corpus: Corpus, { codebook, kind, key }: OwnEntry): Edit {
  const book = corpus.codebook(codebook);
  const isActor = kind === 'actor';
  const changes = [
    ...(isActor ? affiliationsWith(corpus, codebook, key) : relationsTo(corpus, codebook, key)),
    ...removeEntry(corpus, codebook, isActor ? 'actors' : 'claims', key),
  ];
  return {
    action: 'delete-entry',
    subject: isActor ? actorName(book, key) : claimText(book, key),
    files: filesOf([[codebook, changes]]),
  };
}

const affiliationsWith = (corpus: Corpus, codebook: FileId, organization: string): Change[] =>
  [...corpus.codebook(codebook).actors.values()]
    .filter(({ key, of }) => of === organization && key !== organization)
    .map(({ key }) => change(['actors', key, 'of'], organization, undefined));

const relationsTo = (corpus: Corpus, codebook: FileId, claim: string): Change[] =>
  [...corpus.codebook(codebook).claims.values()]
    .filter(({ key }) => key !== claim)
    .flatMap(other =>
      RELATIONS.filter(relation => other[relation].includes(claim)).map(relation =>
        change(['claims', other.key, relation, [claim]], claim, undefined),
      ),
    );
