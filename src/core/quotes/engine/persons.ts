import type { Span } from '../../model';
import type { Language } from './language';
import type { Paragraph, Sentence } from './segment';
import type { Token } from './tokens';
import { GIVEN_NAME, Word } from './word';

/** Somebody whom a text names. */
export interface Person {
  /** "Angela Merkel" */
  readonly name: string;
  readonly gender?: 'female' | 'male';
  /** Roles told beside the name, as the text has them, by their small letters. */
  readonly roles: ReadonlyMap<string, string>;
  /** Where it is named, in the order of the text. */
  readonly mentions: readonly Span[];
}

interface Growing extends Person {
  readonly roles: Map<string, string>;
  readonly mentions: Span[];
}

/** Everybody whom a text names in full, with the places that name them by their last name alone. */
export class Persons {
  /** By the last word of the name. */
  readonly #byLast = new Map<string, Growing>();

  constructor(
    paragraphs: readonly Paragraph[],
    private readonly language: Language,
  ) {
    for (const { sentences } of paragraphs) for (const sentence of sentences) this.#read(sentence);
  }

  all(): Iterable<Person> {
    return this.#byLast.values();
  }

  /** Who goes by a last name, given in small letters, perhaps as a possessor. */
  called(lower: string): Person | undefined {
    return this.#byLast.get(this.#lastNameIn(lower));
  }

  /** Whether a word is somebody's last name and nothing else that is known. */
  isSurname({ capital, bits, lower }: Token): boolean {
    return capital && !bits && this.#byLast.has(lower);
  }

  /** A last name as a token that is as good as a given name: it tells that a person is meant. */
  recognize(token: Token): Token {
    const { gender } = this.#byLast.get(token.lower)!;
    const bits = gender ? { female: Word.femaleName, male: Word.maleName }[gender] : GIVEN_NAME;
    return { ...token, bits, surname: true };
  }

  /** "merkel" of "merkels", where that is somebody's name. */
  #lastNameIn(lower: string): string {
    const owner = lower.slice(0, -1);
    const isOwner =
      !this.#byLast.has(lower) && this.language.possessive.test(lower) && this.#byLast.has(owner);
    return isOwner ? owner : lower;
  }

  /** "Angela Merkel", "Minister Karl von Berg" */
  #read({ tokens }: Sentence): void {
    for (let i = 0; i < tokens.length; i++) {
      const token = tokens[i]!;
      if (!token.capital) continue;
      const given = (token.bits & GIVEN_NAME) !== 0;
      const titled =
        i > 0 && (tokens[i - 1]!.bits & (Word.role | Word.title)) !== 0 && !(token.bits & ~GIVEN_NAME);
      const to = given || titled ? nameEnd(tokens, i) : i + 1;
      if (to - i > 1) {
        this.#add(tokens, i, to);
        i = to - 1;
        continue;
      }
      const last = this.#lastNameIn(token.lower);
      this.#byLast.get(last)?.mentions.push({ start: token.start, end: token.start + last.length });
    }
  }

  #add(tokens: readonly Token[], from: number, to: number): void {
    const own = tokens.slice(from, to);
    const { start, bits } = own[0]!;
    const last = own.at(-1)!;
    const key = this.#lastNameIn(last.lower);
    const person: Growing = this.#byLast.get(key) ?? {
      name: own.map(({ text }) => text).join(' '),
      ...genderOf(bits),
      roles: new Map(),
      mentions: [],
    };
    for (const { lower, text } of rolesBeside(tokens, from, to)) person.roles.set(lower, text);
    person.mentions.push({ start, end: last.start + key.length });
    this.#byLast.set(key, person);
  }
}

function genderOf(bits: number): Pick<Person, 'gender'> {
  const female = (bits & Word.femaleName) !== 0;
  const male = (bits & Word.maleName) !== 0;
  return female === male ? {} : { gender: female ? 'female' : 'male' };
}

/** Behind the name that begins at a token. */
function nameEnd(tokens: readonly Token[], from: number): number {
  let to = from + 1;
  while (
    tokens[to] &&
    (isNamePart(tokens[to]!) || (tokens[to]!.bits & Word.nameParticle && tokens[to + 1]?.capital))
  )
    to++;
  return to;
}

/** A capital word that is nothing else than a name. */
export function isNamePart({ capital, bits, kind }: Token): boolean {
  return kind === 'word' && capital && !(bits & ~(GIVEN_NAME | Word.nameParticle));
}

/** Tokens of a role beside a name, at most. */
const FARTHEST_ROLE = 5;

/** "Minister Karl Berg", "Karl Berg, Minister für Häfen" */
function rolesBeside(tokens: readonly Token[], from: number, to: number): Token[] {
  const roles: Token[] = [];
  for (let i = from - 1; i >= Math.max(0, from - FARTHEST_ROLE); i--) {
    const { bits, kind } = tokens[i]!;
    if (kind === 'stop' || bits & Word.finite) break;
    if (bits & Word.role) roles.push(tokens[i]!);
  }
  if (tokens[to]?.kind === 'comma')
    for (let i = to + 1; i < Math.min(tokens.length, to + FARTHEST_ROLE); i++) {
      if (tokens[i]!.bits & Word.finite) break;
      if (tokens[i]!.bits & Word.role) roles.push(tokens[i]!);
    }
  return roles;
}
