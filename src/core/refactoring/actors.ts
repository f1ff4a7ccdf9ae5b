import { type Corpus, type QuoteRef, sidecarsNaming } from '../corpus';
import { addActor, type Edit, setSpeakers } from '../edits';
import { type FileId, newSlug } from '../format';
import type { Actor, Quote } from '../model';
import type { Change } from '../yaml';
import { asInSidecars } from './asInSidecars';
import { change, filesOf } from './changes';
import { removeEntry } from './entries';
import { takeOverFields } from './takeOver';
import { replaceInViews } from './views';

/**
 * Makes one actor of two: the other's quotes are the survivor's, the other's names its aliases, and what only the other
 * has (a role, an affiliation) it takes over. The other's entry goes.
 */
export function mergeActors(corpus: Corpus, codebook: FileId, other: string, survivor: string): Edit {
  const sidecars = sidecarsNaming(corpus, { codebook, kind: 'actor', key: other }).map(
    ({ file, reading }) =>
      [file, reading.sidecar.quotes.flatMap(quote => replaceActor(quote, other, survivor))] as const,
  );
  return {
    action: 'merge-actors',
    subject: `${other} → ${survivor}`,
    files: filesOf([[codebook, inCodebook(corpus, codebook, other, survivor)], ...sidecars]),
  };
}

/** An alias that becomes an actor, with the quotes that are its own. */
export interface ActorSplit {
  readonly actor: string;
  readonly alias: string;
  readonly quotes: readonly QuoteRef[];
}

/** Makes an alias an actor of its own, who says what is theirs of the quotes, all parts of a quotation together. */
export function splitActor(corpus: Corpus, codebook: FileId, { actor, alias, quotes }: ActorSplit): Edit {
  const taken = new Set([...corpus.codebook(codebook).actors.keys(), ...corpus.quotedActors(codebook)]);
  const key = newSlug(alias, taken);
  const split = [
    change(['actors', actor, 'aliases', [alias]], alias, undefined),
    addActor({ key, name: alias, aliases: [] }),
  ];
  const sidecars = quotes
    .flatMap(asInSidecars)
    .map(([file, parts]) => [file, parts.flatMap(part => replaceActor(part, actor, key))] as const);
  return { action: 'split-actor', subject: alias, files: filesOf([[codebook, split], ...sidecars]) };
}

/** Lets another actor have said, stood behind or passed on what one did. Nobody comes to pass on their own words. */
function replaceActor(quote: Quote, actor: string, by: string): Change[] {
  const at = ['quotes', { id: quote.id }];
  const replaced = (key: string) => (key === actor ? by : key);
  const speakers = [...new Set(quote.speakers.map(replaced))];
  const isShorter = speakers.length < quote.speakers.length;
  const spoken = [
    ...(isShorter
      ? [setSpeakers(quote, speakers)]
      : quote.speakers.includes(actor)
        ? [change([...at, 'speakers', [actor]], actor, by)]
        : []),
    ...(quote.for === actor ? [change([...at, 'for'], actor, speakers.includes(by) ? undefined : by)] : []),
  ];
  if (quote.via === undefined) return spoken;
  const via = replaced(quote.via);
  const isOwn = speakers.includes(via) && !quote.speakers.includes(quote.via);
  const passedOn = change([...at, 'via'], quote.via, isOwn ? undefined : via);
  return via === quote.via && !isOwn ? spoken : [...spoken, passedOn];
}

function inCodebook(corpus: Corpus, codebook: FileId, other: string, survivor: string): Change[] {
  const { actors } = corpus.codebook(codebook);
  const gone = actors.get(other);
  const stays = actors.get(survivor);
  const affiliated = [...actors.values()].filter(actor => actor.of === other && actor.key !== other);
  return [
    ...affiliated.map(({ key }) =>
      change(['actors', key, 'of'], other, key === survivor ? undefined : survivor),
    ),
    ...(gone && stays ? takeOver(gone, stays) : []),
    ...replaceInViews(corpus, codebook, { kind: 'actor', key: other }, survivor),
    ...removeEntry(corpus, codebook, 'actors', other),
  ];
}

function takeOver(gone: Actor, stays: Actor): Change[] {
  const at = ['actors', stays.key];
  const known = new Set([stays.name, ...stays.aliases]);
  const names = [...new Set([gone.name, ...gone.aliases])].filter(name => !known.has(name));
  const of = gone.of === stays.key ? undefined : gone.of;
  return [
    ...names.map(name => change([...at, 'aliases', [name]], undefined, name)),
    ...takeOverFields(at, gone, stays, ['role', 'attributes']),
    ...((stays.of === undefined || stays.of === gone.key) && of !== undefined
      ? [change([...at, 'of'], undefined, of)]
      : []),
  ];
}
