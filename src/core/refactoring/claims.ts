import { type Corpus, type QuoteRef, sidecarsNaming } from '../corpus';
import { addClaim, type Edit, moveCoding, removeCoding } from '../edits';
import { CONFLICTS, type FileId, newSlug } from '../format';
import { type Claim, type Coding, type Quote, RELATIONS } from '../model';
import type { Change } from '../yaml';
import { asInSidecars } from './asInSidecars';
import { change, filesOf } from './changes';
import { removeEntry } from './entries';
import { takeOverFields } from './takeOver';
import { replaceInViews } from './views';

/**
 * Makes one claim of two: the other's quotes and relations are the survivor's, whose sentence stays; the other's entry
 * goes. Where one coder has coded a quote on both, the two codings are joined, and what they differ on is noted as what a
 * merge could not decide.
 */
export function mergeClaims(corpus: Corpus, codebook: FileId, other: string, survivor: string): Edit {
  const sidecars = sidecarsNaming(corpus, { codebook, kind: 'claim', key: other }).map(
    ({ file, reading }) =>
      [
        file,
        reading.sidecar.quotes.flatMap(quote =>
          quote.codings
            .filter(({ claim }) => claim === other)
            .flatMap(coding => recode(quote, coding, survivor)),
        ),
      ] as const,
  );
  return {
    action: 'merge-claims',
    subject: `${other} → ${survivor}`,
    files: filesOf([[codebook, inCodebook(corpus, codebook, other, survivor)], ...sidecars]),
  };
}

/** A claim some of whose quotes go to a new one. */
export interface ClaimSplit {
  readonly claim: string;
  /** The new claim's sentence. */
  readonly text: string;
  readonly quotes: readonly QuoteRef[];
}

/** Makes a new claim and moves quotes to it, with all that is coded on the old one, all parts of a quotation together. */
export function splitClaim(corpus: Corpus, codebook: FileId, { claim, text, quotes }: ClaimSplit): Edit {
  const taken = new Set([...corpus.codebook(codebook).claims.keys(), ...corpus.quotedClaims(codebook)]);
  const key = newSlug(text, taken);
  const added = addClaim({ key, text, contradicts: [], supports: [], restates: [], broader: [] });
  const moved = (part: Quote) =>
    part.codings.filter(coding => coding.claim === claim).flatMap(coding => moveCoding(part, coding, key));
  const sidecars = quotes.flatMap(asInSidecars).map(([file, parts]) => [file, parts.flatMap(moved)] as const);
  return { action: 'split-claim', subject: claim, files: filesOf([[codebook, [added]], ...sidecars]) };
}

/** A coding on another claim, joined with what its coder has coded there. */
function recode(quote: Quote, coding: Coding, claim: string): Change[] {
  const { coder } = coding;
  const twin = quote.codings.find(other => other.claim === claim && other.coder === coder);
  return twin
    ? [removeCoding(quote, coding), ...join(quote, twin, coding)]
    : moveCoding(quote, coding, claim);
}

function join(quote: Quote, into: Coding, gone: Coding): Change[] {
  const at = ['quotes', { id: quote.id }, 'codings', { claim: into.claim, coder: into.coder }];
  const notes = [...new Set([into.note, gone.note].filter(note => note !== undefined))].join('; ');
  return [
    ...(into.stance === gone.stance
      ? []
      : [change([...at, CONFLICTS, 'stance'], undefined, [into.stance ?? null, gone.stance ?? null])]),
    ...(notes === (into.note ?? '') ? [] : [change([...at, 'note'], into.note, notes)]),
    ...(gone.changed && !into.changed ? [change([...at, 'changed'], into.changed, true)] : []),
  ];
}

function inCodebook(corpus: Corpus, codebook: FileId, other: string, survivor: string): Change[] {
  const { claims } = corpus.codebook(codebook);
  const gone = claims.get(other);
  const stays = claims.get(survivor);
  return [
    ...[...claims.values()]
      .filter(({ key }) => key !== other)
      .flatMap(claim => relateTo(claim, other, survivor)),
    ...(gone && stays ? takeOver(gone, stays) : []),
    ...replaceInViews(corpus, codebook, { kind: 'claim', key: other }, survivor),
    ...removeEntry(corpus, codebook, 'claims', other),
  ];
}

/** What a claim said of one it says of the other; of itself, or twice, it says nothing. */
const relateTo = (claim: Claim, other: string, survivor: string): Change[] =>
  RELATIONS.filter(relation => claim[relation].includes(other)).map(relation => {
    const isSaid = claim.key === survivor || claim[relation].includes(survivor);
    return change(['claims', claim.key, relation, [other]], other, isSaid ? undefined : survivor);
  });

function takeOver(gone: Claim, stays: Claim): Change[] {
  const at = ['claims', stays.key];
  const related = RELATIONS.flatMap(relation =>
    gone[relation]
      .filter(key => key !== stays.key && key !== gone.key && !stays[relation].includes(key))
      .map(key => change([...at, relation, [key]], undefined, key)),
  );
  return [
    ...related,
    ...takeOverFields(at, gone, stays, TAKEN_OVER),
    // Two verdicts make none.
    ...(gone.verdict && !stays.verdict ? [change([...at, 'verdict'], undefined, { ...gone.verdict })] : []),
  ];
}

const TAKEN_OVER = ['definition', 'include', 'exclude', 'examples', 'evidence', 'attributes'] as const;
