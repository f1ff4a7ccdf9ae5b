import type { KnownActor } from '../../model';
import type { Source } from './attribute';
import { isNamePart, type Person, type Persons } from './persons';
import { type Document, type Sentence, segmentAt } from './segment';
import type { Token } from './tokens';
import { DETERMINER, GIVEN_NAME, Word } from './word';

/** Tells who "er", "Merkel" and "der Minister" are. */
export class Resolver {
  readonly #persons: Persons;

  /** Names and aliases of the codebook, folded, with the name that they go by. */
  readonly #known = new Map<string, string>();

  constructor(
    private readonly document: Document,
    actors: readonly KnownActor[],
  ) {
    for (const { name, aliases } of actors)
      for (const form of [name, ...(aliases ?? [])]) this.#known.set(fold(form), name);
    this.#persons = document.persons;
  }

  /** The full name of a speaker; the words themselves where the text tells no more; nothing for a pronoun. */
  resolve(source: Source): string | undefined {
    const name = this.#nameOf(source);
    return name === undefined ? undefined : (this.#known.get(fold(name)) ?? name);
  }

  #nameOf({ sentence, phrase }: Source): string | undefined {
    const { tokens } = sentence;
    const own = tokens.slice(phrase.from, phrase.to);
    const first = own[0]!;
    if (own.length === 1 && first.bits & (Word.pronoun | Word.relative))
      return this.#pronoun(first, clauseStart(sentence, phrase.from));
    const head = headOf(own);
    const apposed = this.#apposedIn(own.slice(head.length + 1), head);
    if (apposed) return apposed;
    // The last name in it: "die Ministerin Lena Vogel", "Angaben des Sprechers Ivo Berg".
    const named = this.#namedIn(head) ?? this.#namedIn(own);
    if (named) return named;
    const role = own.findLast(({ capital }) => capital);
    const known = role && first.bits & DETERMINER ? this.#byRole(role.lower, first.start) : undefined;
    return known?.name ?? this.#body(own);
  }

  /** "Der Nachfolger des Chefs Ivo Berg, Karl Sand": behind the comma stands the name, before it that of somebody else. */
  #apposedIn(behind: readonly Token[], [, ...head]: readonly Token[]): string | undefined {
    const isOf = head.some(({ bits }) => bits & Word.genitive);
    return isOf && behind[0] && behind[0].bits & GIVEN_NAME ? this.#namedIn(behind) : undefined;
  }

  #namedIn(tokens: readonly Token[]): string | undefined {
    for (let i = tokens.length - 1; i >= 0; i--) {
      const person = tokens[i]!.capital ? this.#persons.called(tokens[i]!.lower) : undefined;
      if (person) return this.#namesake(tokens, i, person) ?? person.name;
    }
    return undefined;
  }

  /** Somebody else of the same last name, with a first name of their own: "Ida Vogel", where the text knows a Lena Vogel. */
  #namesake(tokens: readonly Token[], last: number, { name }: Person): string | undefined {
    let from = last;
    while (from > 0 && isNamePart(tokens[from - 1]!)) from--;
    if (from === last) return undefined;
    const own = this.document.text.slice(tokens[from]!.start, tokens[last]!.end).replace(/\s+/g, ' ');
    return own.endsWith(name) || name.endsWith(own) ? undefined : own;
  }

  #byRole(role: string, at: number): Person | undefined {
    let nearest: Person | undefined;
    let distance = Number.POSITIVE_INFINITY;
    for (const person of this.#persons.all()) {
      if (!person.roles.has(role)) continue;
      for (const { start } of person.mentions)
        if (start < at && at - start < distance) {
          nearest = person;
          distance = at - start;
        }
    }
    return nearest;
  }

  /** The person named last before a pronoun and outside its clause, of its gender where that is known: "Mit Karl Berg kam er". */
  #pronoun({ bits, lower }: Token, clause: number): string | undefined {
    if (!(bits & Word.personal)) return undefined;
    const gender = bits & Word.femaleName ? 'female' : bits & Word.maleName ? 'male' : undefined;
    let nearest: Person | undefined;
    let place = -1;
    for (const person of this.#persons.all()) {
      if (gender && person.gender && person.gender !== gender) continue;
      for (const mention of person.mentions)
        if (mention.start < clause && mention.start > place) {
          nearest = person;
          place = mention.start;
        }
    }
    return lower ? nearest?.name : undefined;
  }

  /** "Angaben der Polizei" are the police's: the possessor; and else the phrase without its article. */
  #body(own: readonly Token[]): string | undefined {
    let from = 0;
    const speech = own.findIndex(({ bits, capital }) => capital && (bits & Word.speechNoun) !== 0);
    if (speech >= 0 && speech + 1 < own.length) from = speech + 1;
    while (from < own.length && own[from]!.bits & (DETERMINER | Word.preposition)) from++;
    let to = from;
    while (to < own.length && own[to]!.kind !== 'open') to++;
    if (to <= from || (speech >= 0 && from === 0 && own.length === 1)) return undefined;
    return this.document.text.slice(own[from]!.start, own[to - 1]!.end).replace(/\s+/g, ' ');
  }
}

/** What stands before an apposition: "Jan Vogel" of "Jan Vogel, Bruder der Ministerin Lena Vogel". */
function headOf(tokens: readonly Token[]): readonly Token[] {
  const comma = tokens.findIndex(({ kind }) => kind === 'comma');
  return comma > 0 ? tokens.slice(0, comma) : tokens;
}

/** Where the clause of a token begins, as an offset. */
function clauseStart(sentence: Sentence, at: number): number {
  const { from } = sentence.segments[segmentAt(sentence, at)]!;
  return sentence.tokens[Math.min(from, at)]!.start;
}

function fold(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]/u)
    .filter(Boolean)
    .join(' ');
}
