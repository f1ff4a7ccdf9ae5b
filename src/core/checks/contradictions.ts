import { groupBy, groupByEach, inLots } from '../collections';
import { type Corpus, contradicting, type SourceState, type TaggedSource } from '../corpus';
import type { FileId } from '../format';
import { type Coding, type Quote, shapeOf, stanceOf } from '../model';
import type { SlicedEvidenceIndex } from './evidenceIndex';

/**
 * The side that an actor takes on a claim by one quotation, for or against it. A stance in between (conditional, neutral)
 * takes none, and neither do coders who differ.
 */
export interface ActorPosition {
  readonly file: FileId;
  /** The first part of the quotation, which counts once. */
  readonly id: string;
  /** Its parts. Their words are read where somebody needs them: an archive has very many. */
  readonly parts: readonly Quote[];
  /** The actor, of one codebook. */
  readonly actor: string;
  readonly codebook: FileId | undefined;
  readonly claim: string;
  readonly side: 'for' | 'against';
  /** A coding that takes the side. */
  readonly coding: Coding;
  /** The actor has knowingly changed position by now. */
  readonly isChange: boolean;
  /** When it was said, else published; empty where neither is known. */
  readonly date: string;
  readonly published: string;
  readonly start: number;
  readonly end: number;
}

/** Two positions that one actor cannot hold at once. */
export interface Contradiction {
  readonly earlier: ActorPosition;
  readonly later: ActorPosition;
}

/** The contradictions of one actor, by the files of their quotes. */
type ByFile = ReadonlyMap<FileId, readonly Contradiction[]>;

/**
 * Who contradicts themselves. An actor's quotes are gone through in the order in which they were said; each is held
 * against the position that the actor took last: on the same claim, and on those that contradict it. So a position that
 * changed once is told once, and what is said after it agrees with the new one. Kept by actor: a quote that comes or
 * goes has that actor looked at again, and nobody else.
 */
export class Contradictions implements SlicedEvidenceIndex {
  readonly #bySource = new Map<FileId, readonly ActorPosition[]>();
  readonly #byActor = new Map<string, Map<FileId, readonly ActorPosition[]>>();
  readonly #found = new Map<string, ByFile>();
  /** What was found of actors before their quotes changed. */
  readonly #before = new Map<string, ByFile>();

  constructor(private readonly corpus: Corpus) {}

  /** The contradictions in which quotes of a source take part. */
  in({ file }: TaggedSource): Contradiction[] {
    const actors = new Set(this.#bySource.get(file)?.map(actorKey));
    return [...actors].flatMap(actor => this.#of(actor).get(file) ?? []);
  }

  *replaceInSlices(
    before: SourceState | undefined,
    now: SourceState | undefined,
    file: FileId,
  ): Generator<void, void> {
    if (before && now && haveSamePositions(before, now)) return;
    const then = this.#bySource.get(file) ?? [];
    const today = now ? yield* stakesIn(now) : [];
    if (today.length > 0) this.#bySource.set(file, today);
    else this.#bySource.delete(file);
    const positions = groupBy(today, actorKey);
    for (const actor of new Set([...then.map(actorKey), ...positions.keys()])) {
      yield;
      const files = this.#byActor.get(actor) ?? new Map<FileId, readonly ActorPosition[]>();
      // One tag changes one of a thousand quotes, and concerns few of those who speak in them.
      if (before?.book === now?.book && (yield* areAlike(files.get(file), positions.get(actor)))) continue;
      this.#byActor.set(actor, files);
      if (positions.has(actor)) files.set(file, positions.get(actor)!);
      else files.delete(file);
      if (files.size === 0) this.#byActor.delete(actor);
      this.#forget(actor);
    }
  }

  /** After quotes of an actor changed, and until it is asked for: what was found before, if anybody has asked for it. */
  #forget(actor: string): void {
    const before = this.#found.get(actor);
    this.#found.delete(actor);
    if (before && !this.#before.has(actor)) this.#before.set(actor, before);
  }

  /** Actor by actor. */
  *affected(): Iterable<FileId[]> {
    for (const [actor, before] of this.#before) {
      this.#before.delete(actor);
      const now = this.#of(actor);
      const told = (found: ByFile, file: FileId) =>
        JSON.stringify((found.get(file) ?? []).map(({ earlier, later }) => [earlier, later].map(writtenOf)));
      yield [...new Set([...before.keys(), ...now.keys()])].filter(
        file => told(before, file) !== told(now, file),
      );
    }
  }

  #of(actor: string): ByFile {
    const known = this.#found.get(actor);
    if (known) return known;
    const positions = [...(this.#byActor.get(actor)?.values() ?? [])].flat();
    const found = positions.length < 2 ? NONE : byFile(contradictionsAmong(positions, this.corpus));
    if (positions.length > 0) this.#found.set(actor, found);
    return found;
  }
}

const NONE: ByFile = new Map();

/** Whether all is the same that positions are made of. */
const haveSamePositions = (a: SourceState, b: SourceState): boolean =>
  a.book === b.book &&
  a.source.view === b.source.view &&
  a.source.codebook === b.source.codebook &&
  a.source.published === b.source.published;

/** So many quotes are looked at in one slice. */
const SLICE = 200;

function* areAlike(
  a: readonly ActorPosition[] | undefined,
  b: readonly ActorPosition[] | undefined,
): Generator<void, boolean> {
  if (a === undefined || a.length !== b?.length) return false;
  for (const [i, one] of a.entries()) {
    if (!isOneAsBefore(one, b[i]!)) return false;
    if (i % SLICE === SLICE - 1) yield;
  }
  return true;
}

/** Whether it is told alike; of what nobody has touched, which is nearly all after a tag, no word need be read for that. */
const isOneAsBefore = (before: ActorPosition, now: ActorPosition): boolean =>
  (before.coding === now.coding &&
    before.date === now.date &&
    before.published === now.published &&
    before.parts.length === now.parts.length &&
    before.parts.every((part, i) => part === now.parts[i])) ||
  writtenOf(before) === writtenOf(now);

/** What is told of a position, once it has been asked for. */
const written = new WeakMap<ActorPosition, string>();

/** All that is told of a position, with the words of its parts and what tells which of them are verbatim. */
function writtenOf(position: ActorPosition): string {
  const known = written.get(position);
  if (known !== undefined) return known;
  const { parts, ...told } = position;
  const words = parts.map(({ exact, prefix, suffix, kind }) => [exact, prefix, suffix, kind]);
  const text = JSON.stringify([told, words]);
  written.set(position, text);
  return text;
}

const actorKey = ({ codebook, actor }: ActorPosition): string => `${codebook ?? ''} ${actor}`;

function* stakesIn(state: SourceState): Generator<void, ActorPosition[]> {
  const stakes: ActorPosition[] = [];
  for (const quotes of inLots(state.source.quotes, SLICE)) {
    stakes.push(...quotes.flatMap(quote => stakesOf(quote, state)));
    yield;
  }
  return stakes;
}

/** Those of a quotation, by its first part. */
function stakesOf(quote: Quote, { source, book }: SourceState): ActorPosition[] {
  const published = source.published ?? '';
  const parts = source.partsOf(quote);
  if (parts[0] !== quote) return [];
  return [...groupBy(quote.codings, ({ claim }) => claim)].flatMap(([claim, codings]) => {
    const sides = codings.map(coding => shapeOf(stanceOf(book, coding)));
    const side = sides.find(one => one === 'for' || one === 'against');
    if (!side || sides.includes(side === 'for' ? 'against' : 'for')) return [];
    return [...new Set(quote.speakers)].map(
      (actor): ActorPosition => ({
        file: source.file,
        id: quote.id,
        parts,
        actor,
        codebook: source.codebook,
        claim,
        side,
        coding: codings[sides.indexOf(side)]!,
        isChange: codings.some(({ changed }) => changed),
        date: quote.said ?? published,
        published,
        start: quote.start,
        end: quote.end,
      }),
    );
  });
}

/** Of the positions of one actor. */
function contradictionsAmong(positions: ActorPosition[], corpus: Corpus): Contradiction[] {
  const { claims } = corpus.codebook(positions[0]!.codebook);
  const last = new Map<string, ActorPosition>();
  const found: Contradiction[] = [];
  for (const later of positions.sort(inOrder)) {
    const { claim, side } = later;
    const contrary = side === 'for' ? contradicting(claims, claim).filter(other => other !== claim) : [];
    const held = [claim, ...contrary].flatMap(one => last.get(one) ?? []);
    const denied = later.isChange ? [] : held.filter(earlier => cannotBothBeHeld(earlier, later));
    // One quotation may have said it in more ways than one.
    for (const earlier of new Map(denied.map(one => [quotationOf(one), one])).values())
      found.push({ earlier, later });
    // Whoever is for a claim is no longer for what contradicts it.
    for (const other of contrary) if (last.get(other)?.side === 'for') last.delete(other);
    last.set(claim, later);
  }
  return found;
}

/** Words that are on two claims say both at once, and words that two coders tagged apart are one: that is the coders' reading. */
const cannotBothBeHeld = (earlier: ActorPosition, later: ActorPosition): boolean =>
  (earlier.claim === later.claim ? earlier.side !== later.side : earlier.side === 'for') &&
  !shareWords(earlier, later);

const shareWords = (a: ActorPosition, b: ActorPosition): boolean =>
  quotationOf(a) === quotationOf(b) || (a.file === b.file && a.start < b.end && b.start < a.end);

const quotationOf = ({ file, id }: ActorPosition): string => `${file}#${id}`;

/** The order in which they were said; what has no date stands last. */
const inOrder = (a: ActorPosition, b: ActorPosition): number =>
  compare(a.date || LAST, b.date || LAST) ||
  compare(a.published || LAST, b.published || LAST) ||
  compare(a.file, b.file) ||
  a.start - b.start ||
  compare(a.id, b.id) ||
  compare(a.claim, b.claim);

const LAST = '\uffff';

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const byFile = (contradictions: readonly Contradiction[]): ByFile =>
  groupByEach(contradictions, ({ earlier, later }) => [earlier.file, later.file]);
