import type { Corpus, QuoteRef } from '../corpus';
import type { FileId } from '../format';
import { searchForm, searchWords } from '../text';
import { Documents, GONE, KINDS, type Owner } from './documents';

/** An actor or a claim of a codebook. */
export interface EntryRef {
  readonly kind: 'actor' | 'claim';
  readonly codebook: FileId | undefined;
  readonly key: string;
}

/** A quote in its source, an actor or a claim. */
export type Hit = ({ readonly kind: 'quote' } & QuoteRef) | EntryRef;

/** What was found, best first, and how many there are in all: more than anybody reads are not ranked. */
export interface Hits {
  readonly best: readonly Hit[];
  readonly count: number;
}

const NOTHING: Hits = { best: [], count: 0 };

/** More words than a person types to find something. */
const MOST_WORDS = 12;
/** So many candidates are looked at for the typed words as they stand: what that takes nobody notices. */
const MOST_LOOKED_AT = 1000;
/** A word in more documents than these is said about everything. */
const MOST_TELLING = 20_000;
/** Of what is found equally well, the few and short stand before the many and long. */
const PRIOR: Readonly<Record<Hit['kind'], number>> = { actor: 0.3, claim: 0.2, quote: 0 };
/** Words that stand together as they were typed are most likely what is looked for. */
const AS_TYPED = 0.5;
const AT_THE_START = 0.2;
/** What a text of so many characters loses against a short one. */
const LONG = 400;
const FOR_LENGTH = 0.1;
/** A quote whose speaker answers to a word has it a little less than one that says it. */
const BY_SPEAKER = 0.9;
/** How finely scores are told apart when the best of many are chosen. */
const GRADES = 64;

/**
 * Finds quotes, actors and claims of a corpus by a few typed letters, of which each word must begin a word, stand within
 * one, or be nearly one; a quote has the words of its speakers too. An index of words narrows, and only the best are
 * ranked by how they stand in the text: 200,000 quotes answer within the 30 ms of a key press.
 */
export class Finder {
  readonly #documents: Documents;

  constructor(corpus: Corpus) {
    this.#documents = new Documents(corpus);
  }

  /**
   * Takes in what has changed in the corpus. Stops when `isOver` says so, to be called again; true when it is through.
   * What is not taken in yet is not found, or as it was.
   */
  refresh(isOver: () => boolean = () => false): boolean {
    return this.#documents.refresh(isOver);
  }

  /** The best of what was typed, at most `most` of these kinds. Nothing typed finds nothing. */
  find(typed: string, most: number, kinds: readonly Hit['kind'][] = ['actor', 'claim', 'quote']): Hits {
    const words = searchWords(typed).slice(0, MOST_WORDS);
    if (words.length === 0) return NOTHING;
    const asTyped = this.#matching(words, kinds, false);
    const found = asTyped.numbers.length > 0 ? asTyped : this.#matching(words, kinds, true);
    const best = this.#ranked(this.#best(found, MOST_LOOKED_AT), searchForm(typed).trim());
    return { best: this.#distinct(best, most), count: found.numbers.length };
  }

  /**
   * The claims of a codebook that have a word, in their sentence or in a quote that is coded on them. Undefined where
   * so many have it that it tells nothing.
   */
  claimsWith(word: string, codebook: FileId | undefined): ReadonlySet<string> | undefined {
    const claims = new Set<string>();
    const numbers = this.#documents.having(word);
    if (numbers.length > MOST_TELLING) return undefined;
    for (const number of numbers) {
      const owner = this.#documents.owner(number);
      if (owner?.kind === 'claim' && owner.codebook === codebook) claims.add(owner.key);
      if (owner?.kind !== 'quote' || owner.source.codebook !== codebook) continue;
      for (const { claim } of owner.source.quotes[number - owner.first]!.codings) claims.add(claim);
    }
    return claims;
  }

  /** The documents that answer to all words, each with its score. */
  #matching(words: readonly string[], kinds: readonly Hit['kind'][], mayHaveTypos: boolean): Matching {
    const { size } = this.#documents;
    // How many of the words have been found in a document, and how well in sum.
    const had = new Uint8Array(size);
    const scores = new Float32Array(size);
    const mark = (numbers: Uint32Array, word: number, quality: number) => {
      for (let i = 0; i < numbers.length; i++) {
        const number = numbers[i]!;
        if (had[number] !== word) continue;
        had[number] = word + 1;
        scores[number]! += quality;
      }
    };
    for (const [i, word] of words.entries()) {
      for (const { numbers, quality } of this.#documents.matches(word, mayHaveTypos))
        mark(numbers, i, quality);
      for (const { number, quotes } of this.#documents.actors())
        if (had[number] === i + 1) mark(quotes, i, (BY_SPEAKER * scores[number]!) / (i + 1));
    }
    return this.#complete(had, scores, words.length, kinds);
  }

  /**
   * Those in which all words were found, with the scores that they are ranked by. Plain loops: there may be all quotes
   * in it.
   */
  #complete(had: Uint8Array, scores: Float32Array, words: number, wanted: readonly Hit['kind'][]): Matching {
    const isWanted = KINDS.map(kind => wanted.includes(kind));
    const priors = KINDS.map(kind => PRIOR[kind]);
    const { kinds } = this.#documents;
    const numbers = new Uint32Array(had.length);
    let count = 0;
    for (let number = 0; number < had.length; number++) {
      if (had[number] !== words) continue;
      const kind = kinds[number]!;
      if (kind === GONE || !isWanted[kind]) continue;
      scores[number] = scores[number]! / words + priors[kind]!;
      numbers[count++] = number;
    }
    return { numbers: numbers.subarray(0, count), scores };
  }

  /** The best of many, without sorting them all. */
  #best({ numbers, scores }: Matching, most: number): Scored[] {
    const graded = new Uint32Array(GRADES);
    const gradeOf = (number: number) =>
      Math.min(GRADES - 1, Math.floor((scores[number]! / (1 + PRIOR.actor)) * GRADES));
    for (let i = 0; i < numbers.length; i++) graded[gradeOf(numbers[i]!)]! += 1;
    let lowest = GRADES - 1;
    for (let count = graded[lowest]!; lowest > 0 && count < most; count += graded[lowest]!) lowest--;
    const better: Scored[] = [];
    const lowestOnes: Scored[] = [];
    for (let i = 0; i < numbers.length; i++) {
      const number = numbers[i]!;
      const grade = gradeOf(number);
      if (grade > lowest) better.push({ number, score: scores[number]! });
      else if (grade === lowest && lowestOnes.length < most)
        lowestOnes.push({ number, score: scores[number]! });
    }
    return [...better, ...lowestOnes].slice(0, most);
  }

  #ranked(candidates: readonly Scored[], typed: string): Scored[] {
    return candidates
      .map(({ number, score }) => {
        const text = this.#documents.text(number);
        const at = searchForm(text).indexOf(typed);
        const standing = (at < 0 ? 0 : AS_TYPED) + (at === 0 ? AT_THE_START : 0);
        return { number, score: score + standing - FOR_LENGTH * Math.min(1, text.length / LONG) };
      })
      .sort((a, b) => b.score - a.score || a.number - b.number);
  }

  /** The parts of one quotation are found once, by the part that answers best. */
  #distinct(ranked: readonly Scored[], most: number): Hit[] {
    const found = new Map<string, Hit>();
    for (const { number } of ranked) {
      if (found.size === most) break;
      const hit = this.#hit(this.#documents.owner(number)!, number);
      const identity =
        hit.kind === 'quote'
          ? `${hit.source.file}#${hit.quote.group ?? hit.quote.id}`
          : `${hit.codebook} ${hit.kind} ${hit.key}`;
      if (!found.has(identity)) found.set(identity, hit);
    }
    return [...found.values()];
  }

  #hit(owner: Owner, number: number): Hit {
    if (owner.kind !== 'quote') return { kind: owner.kind, codebook: owner.codebook, key: owner.key };
    const { source, first } = owner;
    return { kind: 'quote', source, quote: source.quotes[number - first]! };
  }
}

interface Matching {
  readonly numbers: Uint32Array;
  readonly scores: Float32Array;
}

interface Scored {
  readonly number: number;
  readonly score: number;
}
