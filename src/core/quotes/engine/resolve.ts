import type { KnownActor } from '../../model';
import type { Source } from './attribute';
import type { Document, Sentence } from './segment';
import type { Token } from './tokens';
import { DETERMINER, GIVEN_NAME, Word } from './word';

interface Person {
  /** "Angela Merkel" */
  readonly name: string;
  readonly gender?: 'female' | 'male';
  /** Roles told beside the name, in small letters. */
  readonly roles: ReadonlySet<string>;
  /** Where it is named, in characters. */
  readonly at: number[];
}

/** Tells who "er", "Merkel" and "der Minister" are. */
export class Resolver {
  /** By the last word of the name, and by that with a possessor's ending. */
  readonly #persons = new Map<string, Person>();

  /** Names and aliases of the codebook, folded, with the name that they go by. */
  readonly #known = new Map<string, string>();

  constructor(
    private readonly document: Document,
    actors: readonly KnownActor[],
  ) {
    for (const { name, aliases } of actors)
      for (const form of [name, ...(aliases ?? [])]) this.#known.set(fold(form), name);
    for (const { sentences } of document.paragraphs)
      for (const sentence of sentences) this.#readNames(sentence);
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
    if (own.length === 1 && first.bits & (Word.pronoun | Word.relative)) return this.#pronoun(first);
    // The last name in it: "die Ministerin Lena Vogel", "Angaben des Sprechers Ivo Berg".
    for (let i = own.length - 1; i >= 0; i--) {
      const person = own[i]!.capital ? this.#byLastName(own[i]!.lower) : undefined;
      if (person) return person.name;
    }
    const role = own.findLast(({ capital }) => capital);
    const known = role && first.bits & DETERMINER ? this.#byRole(role.lower, first.start) : undefined;
    return known?.name ?? this.#body(own);
  }

  #byLastName(lower: string): Person | undefined {
    const person = this.#persons.get(lower);
    if (person) return person;
    return this.document.language.possessive.test(lower) ? this.#persons.get(lower.slice(0, -1)) : undefined;
  }

  #byRole(role: string, at: number): Person | undefined {
    let nearest: Person | undefined;
    let distance = Number.POSITIVE_INFINITY;
    for (const person of new Set(this.#persons.values())) {
      if (!person.roles.has(role)) continue;
      for (const place of person.at)
        if (place < at && at - place < distance) {
          nearest = person;
          distance = at - place;
        }
    }
    return nearest;
  }

  /** The person named last before a pronoun, of its gender where that is known. */
  #pronoun({ bits, start, lower }: Token): string | undefined {
    if (!(bits & Word.personal)) return undefined;
    const gender = bits & Word.femaleName ? 'female' : bits & Word.maleName ? 'male' : undefined;
    let nearest: Person | undefined;
    let place = -1;
    for (const person of new Set(this.#persons.values())) {
      if (gender && person.gender && person.gender !== gender) continue;
      for (const at of person.at)
        if (at < start && at > place) {
          nearest = person;
          place = at;
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

  /** "Angela Merkel", "Minister Karl von Berg" */
  #readNames({ tokens }: Sentence): void {
    for (let i = 0; i < tokens.length; i++) {
      const token = tokens[i]!;
      if (!token.capital) continue;
      const known = this.#byLastName(token.lower);
      if (known) known.at.push(token.start);
      const given = (token.bits & GIVEN_NAME) !== 0;
      const titled =
        i > 0 && (tokens[i - 1]!.bits & (Word.role | Word.title)) !== 0 && !(token.bits & ~GIVEN_NAME);
      if (!given && !titled) continue;
      let to = i + 1;
      while (
        tokens[to] &&
        (isNamePart(tokens[to]!) || (tokens[to]!.bits & Word.nameParticle && tokens[to + 1]?.capital))
      )
        to++;
      if (to - i < 2) continue;
      this.#add(tokens, i, to);
      i = to - 1;
    }
  }

  #add(tokens: readonly Token[], from: number, to: number): void {
    const last = tokens[to - 1]!;
    const possessed =
      this.document.language.possessive.test(last.lower) && this.#persons.has(last.lower.slice(0, -1));
    const key = possessed ? last.lower.slice(0, -1) : last.lower;
    const roles = rolesBeside(tokens, from, to);
    const person = this.#persons.get(key);
    if (person) {
      person.at.push(tokens[from]!.start);
      for (const role of roles) (person.roles as Set<string>).add(role);
      return;
    }
    const { bits } = tokens[from]!;
    const female = (bits & Word.femaleName) !== 0;
    const male = (bits & Word.maleName) !== 0;
    this.#persons.set(key, {
      name: tokens
        .slice(from, to)
        .map(({ text }) => text)
        .join(' '),
      ...(female !== male ? { gender: female ? ('female' as const) : ('male' as const) } : {}),
      roles: new Set(roles),
      at: [tokens[from]!.start],
    });
  }
}

function fold(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function isNamePart({ capital, bits, kind }: Token): boolean {
  return kind === 'word' && capital && !(bits & ~(GIVEN_NAME | Word.nameParticle));
}

/** Tokens of a role beside a name, at most. */
const FARTHEST_ROLE = 5;

/** "Minister Karl Berg", "Karl Berg, Minister für Häfen" */
function rolesBeside(tokens: readonly Token[], from: number, to: number): string[] {
  const roles: string[] = [];
  for (let i = from - 1; i >= Math.max(0, from - FARTHEST_ROLE); i--) {
    const { bits, lower, kind } = tokens[i]!;
    if (kind === 'stop' || bits & Word.finite) break;
    if (bits & Word.role) roles.push(lower);
  }
  if (tokens[to]?.kind === 'comma')
    for (let i = to + 1; i < Math.min(tokens.length, to + FARTHEST_ROLE); i++) {
      if (tokens[i]!.bits & Word.finite) break;
      if (tokens[i]!.bits & Word.role) roles.push(tokens[i]!.lower);
    }
  return roles;
}
