import type { Span } from '../../model';
import { type Document, phraseAfter, type Sentence } from '../grammar';
import {
  FEMALE_NAMES,
  FEMALE_NOUNS,
  FEMALE_TITLES,
  MALE_NAMES,
  MALE_NOUNS,
  MALE_TITLES,
  Word,
} from '../lexicon';
import type { Token } from '../words';

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
}

const PARTICLES = new Set('de van von der den al bin ibn la le el del du da dos di ter'.split(' '));
const SUFFIXES = new Set(['jr', 'sr', 'ii', 'iii', 'iv']);

export function findMentions({ paragraphs }: Document): Mention[] {
  const mentions: Mention[] = [];
  let order = 0;
  for (const { sentences } of paragraphs) {
    for (const sentence of sentences) {
      order++;
      if (!sentence.headline) readNames(sentence, order, mentions);
    }
  }
  return mentions;
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
    i = end;
  }
}

/** A run of capitals, with the small words inside a name. */
function runEnd(tokens: readonly Token[], start: number): number {
  let i = start + 1;
  while (i < tokens.length && i - start < 14) {
    const token = tokens[i]!;
    const next = tokens[i + 1];
    if (token.tag === 'name' || (token.capital && SUFFIXES.has(token.lower))) i++;
    else if (
      next?.tag === 'name' &&
      (PARTICLES.has(token.lower) || (token.lower === 'of' && ofBelongs(tokens, start, i)))
    )
      i += 2;
    else break;
  }
  return i;
}

/** "Department of State", "University of Oslo", but not "Kaine of Virginia". */
function ofBelongs(tokens: readonly Token[], start: number, of: number): boolean {
  for (let i = start; i < of; i++)
    if (tokens[i]!.entry.bits & Word.organisation || tokens[i]!.lower === 'secretary') return true;
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
  let to = end;
  while (to > name && tokens[to - 1]!.entry.bits & Word.time) to--;
  if (to <= name) return undefined;
  // "General Assembly": what looks like a title belongs to the body.
  if (roleFrom !== undefined && isBody(tokens, name, to)) {
    name = from;
    roleFrom = undefined;
  }
  const bare = tokens.slice(name, to);
  const last = bare.at(-1)!;
  const wordsOfName = bare.filter(token => !SUFFIXES.has(token.lower)).map(token => token.text);
  if (!wordsOfName.length) return undefined;
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
  const hasRole = roleFrom !== undefined || before.role !== undefined || apposition.role !== undefined;
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
  const courtesy = title && to - name >= 1 && roleFrom === name - 1 && isCourtesy(title.lower);
  const prefixRole = roleFrom !== undefined && !courtesy ? textOf(tokens, roleFrom, name) : before.role;
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

function isBody(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (!(tokens[i]!.entry.bits & Word.organisation)) return false;
  return true;
}

const COURTESY = new Set('mr mrs ms miss mx sir dame lord lady madam dr cllr shri smt'.split(' '));

function isCourtesy(lower: string): boolean {
  return COURTESY.has(lower);
}

/** "Judge Jeanine Pirro" has a title, "Dean Phillips" a given name. */
function isGivenName(tokens: readonly Token[], at: number, end: number): boolean {
  return (
    (tokens[at]!.entry.bits & Word.givenName) !== 0 && end - at === 2 && !(tokens[at]!.entry.bits & Word.role)
  );
}

function genderOf(
  title: string | undefined,
  role: string | undefined,
  given: string | undefined,
): Gender | undefined {
  if (title && FEMALE_TITLES.has(title)) return 'female';
  if (title && MALE_TITLES.has(title)) return 'male';
  for (const word of role?.toLowerCase().split(/\s+/) ?? []) {
    if (FEMALE_NOUNS.has(word)) return 'female';
    if (MALE_NOUNS.has(word)) return 'male';
  }
  if (!given) return undefined;
  const female = FEMALE_NAMES.has(given);
  const male = MALE_NAMES.has(given);
  return female === male ? undefined : female ? 'female' : 'male';
}

/** Whether a role begins a phrase with its determiner, so that the name behind its comma is an apposition. */
function opensPhrase(tokens: readonly Token[], role: number): boolean {
  let i = role;
  while (i > 0 && (tokens[i]!.tag === 'noun' || tokens[i]!.tag === 'adjective' || tokens[i]!.tag === 'name'))
    i--;
  return tokens[i]!.tag === 'determiner' || tokens[i]!.tag === 'genitive';
}

interface Role {
  readonly role: string | undefined;
  readonly affiliation: string | undefined;
}

const NO_ROLE: Role = { role: undefined, affiliation: undefined };

/** A role in small letters before a name: "White House spokesman John Kirby", "campaign manager Robby Mook". */
function roleBefore(tokens: readonly Token[], name: number): Role {
  // "The prime minister, Ivo Petrov, …"
  if (
    tokens[name - 1]?.tag === 'comma' &&
    tokens[name - 2] &&
    tokens[name - 2]!.entry.bits & Word.role &&
    opensPhrase(tokens, name - 2)
  )
    return roleBefore(tokens, name - 1);
  const head = tokens[name - 1];
  if (!head || !(head.entry.bits & Word.role) || head.tag !== 'noun') return NO_ROLE;
  let from = name - 1;
  while (
    from > 0 &&
    tokens[from - 1]!.entry.bits & (Word.role | Word.roleModifier | Word.organisation) &&
    !tokens[from - 1]!.capital
  )
    from--;
  let affiliation: string | undefined;
  let start = from;
  while (start > 0 && tokens[start - 1]!.tag === 'name') start--;
  if (start < from) affiliation = textOf(tokens, start, from);
  else if (tokens[from - 1]?.tag === 'genitive') {
    let owner = from - 1;
    while (owner > 0 && tokens[owner - 1]!.tag === 'name') owner--;
    if (owner < from - 1) affiliation = textOf(tokens, owner, from - 1);
  }
  return { role: textOf(tokens, from, name), affiliation };
}

/** A role behind a name: ", the White House spokesman,", ", a senior fellow at the Middle East Institute". */
function roleBehind(tokens: readonly Token[], end: number): Role {
  if (tokens[end]?.tag !== 'comma') return NO_ROLE;
  const phrase = phraseAfter(tokens, end + 1);
  if (!phrase) return NO_ROLE;
  let from = phrase.from;
  if (tokens[from]!.tag === 'determiner') from++;
  let head: number | undefined;
  for (let i = from; i < phrase.to; i++) {
    const { tag, entry } = tokens[i]!;
    if (tag === 'preposition' || tag === 'relative') break;
    if (entry.bits & Word.role) head = i;
  }
  if (head !== undefined && tokens[head + 1]?.tag === 'name') return NO_ROLE;
  if (
    head === undefined ||
    (tokens[phrase.from]!.tag === 'name' && tokens[phrase.from]!.entry.bits & Word.title)
  )
    return NO_ROLE;
  const tie = tokens[head + 1];
  let affiliation: string | undefined;
  if (
    tie?.tag === 'preposition' &&
    (tie.lower === 'at' || tie.lower === 'of' || tie.lower === 'for' || tie.lower === 'with')
  ) {
    const body = phraseAfter(tokens, head + 2);
    if (body)
      affiliation = textOf(tokens, tokens[body.from]!.lower === 'the' ? body.from + 1 : body.from, body.to);
  } else if (tokens[from]!.tag === 'name') {
    let i = from;
    while (
      i < head &&
      tokens[i]!.tag === 'name' &&
      !(tokens[i]!.entry.bits & (Word.role | Word.roleModifier))
    )
      i++;
    if (i > from) {
      affiliation = textOf(tokens, from, i);
      from = i;
    }
    if (tokens[from]?.tag === 'genitive') from++;
  }
  return { role: from <= head ? textOf(tokens, from, head + 1) : undefined, affiliation };
}

/** The words of a range, with single spaces. */
export function textOf(tokens: readonly Token[], from: number, to: number): string {
  let text = '';
  for (let i = from; i < to; i++) {
    const token = tokens[i]!;
    const tight = i === from || token.start === tokens[i - 1]!.end;
    text += (tight ? '' : ' ') + token.text;
  }
  return text;
}
