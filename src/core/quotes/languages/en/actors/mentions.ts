import type { Span } from '../../../../model';
import type { Document, Sentence } from '../grammar';
import {
  BODY_TIES,
  COURTESY,
  FEMALE_NAMES,
  FEMALE_NOUNS,
  FEMALE_TITLES,
  MALE_NAMES,
  MALE_NOUNS,
  MALE_TITLES,
  NAME_PARTICLES,
  OWN_BODIES,
  PLURAL_WITHOUT_S,
  SUFFIXES,
  Word,
} from '../lexicon';
import type { Token } from '../words';
import { textOf } from './phrases';
import { roleBefore, roleBehind } from './rolesBeside';

export type Gender = 'female' | 'male';

/** One place where the text names somebody or something. */
export interface Mention extends Span {
  readonly sentence: Sentence;
  /** Where the name itself stands in the sentence, titles and roles left out. */
  readonly from: number;
  readonly to: number;
  /** The words of the name itself. */
  readonly words: readonly string[];
  /** What stands before or behind the name: "White House press secretary". */
  readonly role: string | undefined;
  readonly affiliation: string | undefined;
  readonly gender: Gender | undefined;
  readonly kind: 'person' | 'organisation' | 'unknown';
  /** How far down the text, in sentences. */
  readonly order: number;
  /** It was printed with its first word in capitals: who an article is about, and goes by the first name. */
  readonly isShouted?: true;
}

export function findMentions({ paragraphs }: Document): Mention[] {
  const mentions: Mention[] = [];
  let order = 0;
  for (const { sentences } of paragraphs) {
    for (const sentence of sentences) {
      order++;
      if (!sentence.headline) readNames(sentence, order, mentions);
    }
  }
  return withoutShouting(mentions);
}

/** "RUBY Tamsin", where the text has "Ruby" elsewhere: the first words of an article are often in capitals. */
function withoutShouting(mentions: readonly Mention[]): Mention[] {
  const written = new Set(mentions.flatMap(({ words }) => words));
  return mentions.map(mention => {
    const [first = '', ...others] = mention.words;
    const word = unshouted(first);
    if (word === first || others.length === 0 || !written.has(word)) return mention;
    const kind = mention.kind === 'unknown' ? 'person' : mention.kind;
    return { ...mention, words: [word, ...others], kind, isShouted: true };
  });
}

function readNames(sentence: Sentence, order: number, mentions: Mention[]): void {
  const { tokens } = sentence;
  for (let i = 0; i < tokens.length; ) {
    if (tokens[i]!.tag !== 'name') {
      i++;
      continue;
    }
    const end = runEnd(tokens, i);
    const mention = readRun(sentence, i, end, order);
    if (mention) mentions.push(mention);
    const partner = mention && partnerOf(mention, mentions.at(-2));
    if (partner) mentions.splice(-2, 1, partner);
    i = end;
  }
}

/** "Jess and Tom Vale": the first of two with one family name. */
function partnerOf(
  { sentence, from, words, kind }: Mention,
  before: Mention | undefined,
): Mention | undefined {
  const { tokens } = sentence;
  const isPartner =
    before?.to === from - 1 &&
    before.words.length === 1 &&
    before.sentence === sentence &&
    words.length === 2 &&
    kind === 'person' &&
    tokens[from - 1]!.lower === 'and' &&
    (tokens[before.from]!.entry.bits & tokens[from]!.entry.bits & Word.givenName) !== 0;
  return isPartner ? { ...before, words: [before.words[0]!, words[1]!], kind: 'person' } : undefined;
}

/** A run of capitals, with the small words inside a name. */
function runEnd(tokens: readonly Token[], start: number): number {
  let i = start + 1;
  while (i < tokens.length && i - start < 14) {
    const token = tokens[i]!;
    const next = tokens[i + 1];
    if (
      token.tag === 'genitive' &&
      isPluralOwner(tokens[i - 1]!, token) &&
      next?.tag === 'name' &&
      next.entry.bits & Word.organisation
    )
      i += 2;
    else if (token.tag === 'name' || (token.capital && SUFFIXES.has(token.lower))) i++;
    // "Johannes van den Bosch"
    else if (
      next &&
      NAME_PARTICLES.has(token.lower) &&
      NAME_PARTICLES.has(next.lower) &&
      tokens[i + 2]?.tag === 'name'
    )
      i += 3;
    else if (
      next?.tag === 'name' &&
      (NAME_PARTICLES.has(token.lower) || (BODY_TIES.has(token.lower) && ofBelongs(tokens, start, i)))
    )
      i += 2;
    // "Society for the Protection of Seals"
    else if (
      BODY_TIES.has(token.lower) &&
      next !== undefined &&
      next.entry.bits & Word.definite &&
      tokens[i + 2]?.tag === 'name' &&
      ofBelongs(tokens, start, i)
    )
      i += 3;
    else break;
  }
  return i;
}

/** "Farmers' Union", "Women's Institute": owners that belong to the name of a body. */
function isPluralOwner({ lower }: Token, genitive: Token): boolean {
  return genitive.lower === "'" ? lower.endsWith('s') : PLURAL_WITHOUT_S.test(lower);
}

/** The words of a name, with the mark of an owner on the word before it: "Farmers’", "Union". */
function wordsIn(tokens: readonly Token[]): string[] {
  const found: string[] = [];
  for (const { tag, text } of tokens) {
    if (tag === 'genitive') found.push((found.pop() ?? '') + text);
    else if (text !== ',') found.push(text);
  }
  return found;
}

/** "RUBY Tamsin", "IRIS DANE": the first words of an article in capitals. */
function unshouted(word: string): string {
  return word.length > 2 && word === word.toUpperCase() ? word[0] + word.slice(1).toLowerCase() : word;
}

/** "Department of State", "University of Oslo", but not "Kaine of Virginia". */
function ofBelongs(tokens: readonly Token[], start: number, of: number): boolean {
  for (let i = start; i < of; i++)
    if (tokens[i]!.entry.bits & Word.organisation || OWN_BODIES.has(tokens[i]!.lower)) return true;
  return false;
}

function readRun(sentence: Sentence, from: number, end: number, order: number): Mention | undefined {
  const { tokens } = sentence;
  if (tokens[from]!.entry.bits & Word.time && end - from === 1) return undefined;
  let name = from;
  let roleFrom: number | undefined;
  for (let i = from; i < end - 1; i++) {
    const { bits } = tokens[i]!.entry;
    const leadsToRole =
      bits & Word.roleModifier && tokens[i + 1]!.entry.bits & (Word.role | Word.title | Word.roleModifier);
    if ((bits & (Word.title | Word.role) || leadsToRole) && !isGivenName(tokens, i, end)) {
      roleFrom ??= i;
      name = nameBehindRole(tokens, i + 1, end);
    }
  }
  // "Leader of the Opposition Ana Ruiz": what follows "of" belongs to the role.
  const owned = roleFrom === undefined ? bodyOfRole(tokens, from, end) : undefined;
  if (owned !== undefined) name = owned;
  let to = end;
  while (to > name && (endsInTime(tokens, to) || (to > name + 1 && SUFFIXES.has(tokens[to - 1]!.lower))))
    to--;
  if (to <= name) return undefined;
  // "General Assembly": what looks like a title belongs to the body.
  if (roleFrom !== undefined && isBody(tokens, name, to)) {
    name = from;
    roleFrom = undefined;
  }
  const bare = tokens.slice(name, to);
  const last = bare.at(-1)!;
  const wordsOfName = bare[0]!.entry.bits & Word.givenName ? wordsIn(bare).map(unshouted) : wordsIn(bare);
  // "Virginia Democrat", "Prime Minister": a role without a name.
  if (last.entry.bits & (Word.role | Word.title) && !(last.entry.bits & Word.givenName)) return undefined;
  // "the minister’s Office": only its owner tells which.
  if (bare.length === 1 && last.entry.bits & Word.organisation && tokens[name - 1]?.tag === 'genitive')
    return undefined;
  const organisation =
    bare.some(token => token.entry.bits & Word.organisation) ||
    (bare.length === 1 && /^[A-Z][A-Z.&]{1,6}$/.test(last.text));
  const before = roleBefore(tokens, from);
  const apposition = roleBehind(tokens, to);
  const title = roleFrom === undefined ? undefined : tokens[name - 1]!;
  const hasRole =
    roleFrom !== undefined ||
    owned !== undefined ||
    before.role !== undefined ||
    apposition.role !== undefined;
  const given = tokens[name]!.lower;
  const personal =
    to - name > 1 &&
    ((tokens[name]!.entry.bits & Word.givenName) !== 0 || /^\p{Lu}\.?$/u.test(tokens[name]!.text));
  const kind =
    organisation && !title && !before.role && !personal
      ? 'organisation'
      : personal || hasRole
        ? 'person'
        : 'unknown';
  const courtesy = title && to - name >= 1 && roleFrom === name - 1 && COURTESY.has(title.lower);
  const roleStart = owned === undefined ? roleFrom : from - 3;
  const prefixRole = roleStart !== undefined && !courtesy ? textOf(tokens, roleStart, name) : before.role;
  const affiliation =
    roleFrom !== undefined && roleFrom > from
      ? textOf(tokens, from, roleFrom)
      : (before.affiliation ?? apposition.affiliation);
  return {
    start: tokens[from]!.start,
    end: tokens[to - 1]!.end,
    sentence,
    from: name,
    to,
    words: wordsOfName,
    role: kind === 'organisation' ? undefined : (prefixRole ?? apposition.role),
    affiliation: kind === 'organisation' ? undefined : affiliation,
    gender: genderOf(
      title?.lower,
      prefixRole ?? apposition.role,
      to - name > 1 || kind === 'person' ? given : undefined,
    ),
    kind,
    order,
  };
}

/** Where the name begins behind a role: behind "of State" too, in "Secretary of State Ana Ruiz". */
function nameBehindRole(tokens: readonly Token[], from: number, end: number): number {
  if (tokens[from]!.lower !== 'of') return from;
  for (let i = from + 2; i < end; i++) if (tokens[i]!.entry.bits & Word.givenName) return i;
  return Math.min(from + 2, end);
}

/** "Ruiz Thursday", but "Wei Jun" and "Theresa May": months are names too. */
function endsInTime(tokens: readonly Token[], to: number): boolean {
  const { entry, lower } = tokens[to - 1]!;
  return (entry.bits & Word.time) !== 0 && (lower.endsWith('day') || tokens[to]?.tag === 'number');
}

/** Where the name begins behind "Leader of the Opposition", "Speaker of the House". */
function bodyOfRole(tokens: readonly Token[], from: number, end: number): number | undefined {
  const article = tokens[from - 1];
  if (!(article && article.entry.bits & Word.definite) || tokens[from - 2]?.lower !== 'of') return undefined;
  if (!(tokens[from - 3] && tokens[from - 3]!.entry.bits & (Word.role | Word.title))) return undefined;
  let name = from;
  while (name < end && tokens[name]!.entry.bits & Word.organisation) name++;
  return name > from && name < end ? name : undefined;
}

function isBody(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (!(tokens[i]!.entry.bits & Word.organisation)) return false;
  return true;
}

/** "Judge Jeanine Pirro" has a title, "Dean Phillips" a given name. */
function isGivenName(tokens: readonly Token[], at: number, end: number): boolean {
  return (
    (tokens[at]!.entry.bits & Word.givenName) !== 0 && end - at === 2 && !(tokens[at]!.entry.bits & Word.role)
  );
}

/** The gender that a noun for one person tells: "woman", "spokesman". */
export function genderOfNoun(noun: string): Gender | undefined {
  return FEMALE_NOUNS.has(noun) ? 'female' : MALE_NOUNS.has(noun) ? 'male' : undefined;
}

function genderOf(
  title: string | undefined,
  role: string | undefined,
  given: string | undefined,
): Gender | undefined {
  if (title && FEMALE_TITLES.has(title)) return 'female';
  if (title && MALE_TITLES.has(title)) return 'male';
  for (const word of role?.toLowerCase().split(/\s+/) ?? []) {
    const gender = genderOfNoun(word);
    if (gender) return gender;
  }
  if (!given) return undefined;
  const female = FEMALE_NAMES.has(given);
  const male = MALE_NAMES.has(given);
  return female === male ? undefined : female ? 'female' : 'male';
}
