import type { Language } from './language';
import type { Range } from './segment';
import type { Token } from './tokens';
import { DETERMINER, GIVEN_NAME, Word } from './word';

/** A noun phrase, and its core without what is tied on behind its head. */
export interface Phrase extends Range {
  readonly core: Range;
}

/** Words in marks that can be a name inside a phrase, at most. */
const LONGEST_NAME = 60;

/** Tokens of a bracket behind a noun, at most. */
const LONGEST_BRACKET = 14;

/** Nouns and prepositions that tie on to one another, at most. */
const LONGEST_CHAIN = 6;

/**
 * The noun phrase that begins at a token, with possessors and what "of …", "from …" tie on to it; `loose` with what "in …",
 * "about …" tie on too, which before the verb belong to the noun and behind it mostly to the verb.
 */
export function phraseAfter(
  tokens: readonly Token[],
  from: number,
  language: Language,
  attributes: 'tight' | 'loose' = 'tight',
): Phrase | undefined {
  const first = tokens[from];
  if (!first) return undefined;
  const to = coreEnd(tokens, from, language);
  if (to === undefined) {
    const alone = first.bits & (Word.pronoun | Word.relative) && !first.verbs.length;
    return alone ? { from, to: from + 1, core: { from, to: from + 1 } } : undefined;
  }
  const core = { from, to };
  let end = bracketEnd(tokens, to);
  for (let links = 0; links < LONGEST_CHAIN; links++) {
    const token = tokens[end];
    if (!token) break;
    // A second article of several cases may as well open the next phrase: "nach Einschätzung der Ermittler der Mörder".
    const belongs = tokens[end - 1]!.bits & (Word.role | Word.organisation);
    if (links > 0 && token.bits & Word.genitive && token.bits & Word.determiner && !belongs) break;
    const owns = token.bits & Word.genitive || (end === to && language.genitiveAdjective.test(token.text));
    const named = end === to && ownsByName(tokens, to, language);
    if (named) {
      end++;
      continue;
    }
    const owner =
      owns && !isFullName(tokens, core) && (first.bits & DETERMINER || !endsPhrase(tokens[to - 1]!, language))
        ? ownerEnd(tokens, core, end, language)
        : undefined;
    if (owner !== undefined) {
      end = pairEnd(tokens, end, bracketEnd(tokens, owner), language);
      continue;
    }
    const ties = Word.nounPreposition | (attributes === 'loose' ? Word.preposition : 0);
    if (!(token.bits & ties) || language.addressing.has(token.lower)) break;
    // "warb Vogel für den Plan": a bare last name is all of its phrase.
    if (first.surname && to === from + 1) break;
    // "laut Polizei von rund 900 Menschen": what "of" ties on to a bare name is no count.
    const counts = tokens[end + 1]?.kind === 'number' || isAdverb(tokens[end + 1]);
    if (counts && !(first.bits & DETERMINER)) break;
    const tied = coreEnd(tokens, end + 1, language);
    // "die Erklärung vom Freitag", but "sagte der Minister am Freitag"
    const dates = tokens[core.to - 1]!.bits & Word.speechNoun && token.bits & Word.nounPreposition;
    if (tied === undefined || (tokens[tied - 1]!.bits & Word.time && !dates)) break;
    end = pairEnd(tokens, end + 1, bracketEnd(tokens, tied), language);
  }
  return { from, to: end, core };
}

/** Where a possessor ends; "hatte am Montag der Leiter gesagt": nobody owns a day. */
function ownerEnd(tokens: readonly Token[], core: Range, at: number, language: Language): number | undefined {
  const end = coreEnd(tokens, at, language);
  const isTime = (tokens[core.to - 1]!.bits & Word.time) !== 0;
  return isTime && tokens.slice(at, end).some(({ bits }) => bits & SOMEBODY) ? undefined : end;
}

/** "sagte Lena Vogel der Zeitung": a person's name, which has no owner. */
function isFullName(tokens: readonly Token[], { from, to }: Range): boolean {
  const last = tokens[to - 1]!;
  return (
    to - from > 1 && isName(tokens[to - 2]!) && last.capital && !(last.bits & (Word.role | Word.organisation))
  );
}

/** "Angaben von AFP und Reuters", "Angaben der Agenturen dpa und AFP": two names or bodies behind one preposition or article. */
function pairEnd(tokens: readonly Token[], from: number, to: number, language: Language): number {
  const next = tokens[to + 1];
  if (!((tokens[to]?.bits ?? 0) & Word.conjunction) || !next) return to;
  if (isWrittenLarge(next)) return bracketEnd(tokens, to + 2);
  if (tokens[from]!.bits & DETERMINER) return to;
  const second = coreEnd(tokens, to + 1, language);
  return second !== undefined && !(next.bits & DETERMINER) && isNoun(next) && isNoun(tokens[from]!)
    ? bracketEnd(tokens, second)
    : to;
}

/** The phrase that ends right before a token; the longest, not before `least`. */
export function phraseBefore(
  tokens: readonly Token[],
  to: number,
  least: number,
  language: Language,
): Phrase | undefined {
  for (let from = least; from < to; from++) {
    const token = tokens[from]!;
    if (token.bits & (Word.finite | Word.preposition | Word.adverb) || (token.verbs.length && !token.capital))
      continue;
    const phrase = phraseAfter(tokens, from, language);
    if (phrase?.to === to) return phrase;
  }
  return undefined;
}

/** "Polizeiangaben" names its source itself; "Angaben" asks for whose. */
function endsPhrase({ bits, lower }: Token, { lexicon }: Language): boolean {
  return (bits & Word.speechNoun) !== 0 && !lexicon.has(lower);
}

/** "nach Meinung Russlands" */
function ownsByName(tokens: readonly Token[], at: number, { possessive }: Language): boolean {
  const name = tokens[at]!;
  return (
    (tokens[at - 1]!.bits & Word.speechNoun) !== 0 && isNoun(name) && !name.bits && possessive.test(name.text)
  );
}

/** Article, adjectives, nouns and names. */
function coreEnd(tokens: readonly Token[], from: number, language: Language): number | undefined {
  let at = from;
  while (
    tokens[at] &&
    (tokens[at]!.bits & DETERMINER || tokens[at]!.kind === 'number') &&
    !isName(tokens[at]!)
  ) {
    // "die den Brief unterschrieben": a pronoun and what belongs to another phrase
    if (at > from && isOblique(tokens[at]!)) return undefined;
    at++;
  }
  const determined = at > from;
  // "ein nicht genannter Vertreter", "einer gestern vorgestellten Studie"
  const adjective = isAdverb(tokens[at + 1]) ? at + 2 : at + 1;
  if (determined && isAdverb(tokens[at]) && isAdjective(tokens[adjective], language)) at = adjective;
  while (isAdjective(tokens[at], language) && !isVerb(tokens[at]!, determined)) at++;
  let nouns = 0;
  for (; at < tokens.length; at++) {
    const token = tokens[at]!;
    // "ersten Meldungen | Schäden": what was said may begin with a noun.
    if (nouns > 0 && tokens[at - 1]!.bits & Word.speechNoun && !token.mark && token.kind !== 'number') break;
    // "„Reuters“ Warnschüsse": a name in marks closes the phrase that begins with it.
    if (nouns > 0 && tokens[at - 1]!.mark && !determined) break;
    // "nach SPIEGEL Gerüchte über": a name in large letters that opens the phrase, and then what was said.
    if (nouns > 0 && at === from + nouns && isHeadline(tokens[at - 1]!) && isPlain(token)) break;
    // "sagte am Montag Karl Berg": behind a time, somebody is another phrase.
    if (nouns > 0 && tokens[at - 1]!.bits & Word.time && token.capital && token.bits & SOMEBODY) break;
    // "hatte Berg Gutes zu melden": a last name closes the phrase.
    if (nouns > 0 && tokens[at - 1]!.surname && isPlain(token)) break;
    if (isNoun(token)) nouns++;
    // "des Magazins DER SPIEGEL"
    else if (nouns > 0 && isWrittenLarge(token)) nouns++;
    // "Artikel 65 des Gesetzes", but "laut Reuters 900 Menschen"
    else if (nouns > 0 && token.kind === 'number' && tokens[at + 1] && !isNoun(tokens[at + 1]!)) nouns++;
    else if (nouns > 0 && isInnerParticle(tokens, at)) continue;
    else if (token.mark && isNameInMarks(token, determined) && (nouns > 0 || determined || at === from))
      nouns++;
    else if (isJoint(tokens, at) || (determined && isSecondRole(tokens, at))) nouns++;
    else break;
  }
  return nouns > 0 ? at : undefined;
}

/** An article that begins no subject and stands behind no other: "den", but "beiden". */
function isOblique({ bits }: Token): boolean {
  return (
    (bits & Word.obliqueDeterminer) !== 0 &&
    (bits & Word.relative) !== 0 &&
    !(bits & (Word.determiner | Word.genitive))
  );
}

const SOMEBODY = GIVEN_NAME | Word.role | Word.organisation;

/** What keeps its class where a sentence writes it with a capital. */
export const CLOSED =
  DETERMINER |
  Word.preposition |
  Word.conjunction |
  Word.subordinator |
  Word.pronoun |
  Word.adverb |
  Word.that |
  Word.question |
  Word.finite;

function isName({ capital, bits }: Token): boolean {
  return capital && (bits & GIVEN_NAME) !== 0;
}

const INNER_POINT = /^\p{Ll}+\.\p{Ll}+$/u;

function isNoun({ capital, bits, kind, text }: Token): boolean {
  if (kind !== 'word') return false;
  // Agencies, unions and papers that write themselves small: "dpa", "ver.di".
  if (!capital) return bits === Word.organisation || INNER_POINT.test(text);
  return !(bits & CLOSED) || (bits & GIVEN_NAME) !== 0;
}

/** Letters in a word in large letters that is a name by itself, at least: "SPIEGEL", but "BBC News". */
const SHORTEST_HEADLINE = 5;

function isHeadline(token: Token): boolean {
  return isWrittenLarge(token) && token.text.length >= SHORTEST_HEADLINE;
}

/** A noun that is neither name, role nor body, as far as is known. */
function isPlain({ bits, kind, text, lower }: Token): boolean {
  return kind === 'word' && !(bits & ~Word.speechNoun) && text.slice(1) === lower.slice(1) && text !== lower;
}

/** A name that writes all its letters large, whatever the word is elsewhere: "DER" in "DER SPIEGEL". */
export function isWrittenLarge({ text, lower, kind }: Token): boolean {
  return kind === 'word' && text.length > 1 && text !== lower && text === text.toUpperCase();
}

function isAdverb(token: Token | undefined): boolean {
  return token !== undefined && (token.bits & Word.adverb) !== 0 && !token.capital;
}

function isAdjective(token: Token | undefined, { adjective }: Language): boolean {
  return (
    token?.kind === 'word' && !token.capital && !(token.bits & ~Word.role) && adjective.test(token.lower)
  );
}

/** A verb between an article and its noun is a participle: "die geplante Reise". */
function isVerb({ verbs, bits }: Token, determined: boolean): boolean {
  return !determined && (verbs.length > 0 || (bits & Word.finite) !== 0);
}

/** "Ursula von der Leyen" */
function isInnerParticle(tokens: readonly Token[], at: number): boolean {
  if (!(tokens[at]!.bits & Word.nameParticle)) return false;
  const only = tokens[at]!.bits === Word.nameParticle;
  const before = tokens[at - 1]!;
  if (!only && (before.surname || !isName(before))) return false;
  let end = at;
  while (tokens[end] && tokens[end]!.bits & Word.nameParticle) end++;
  return tokens[end]?.capital === true;
}

/** "Luft- und Raumfahrt" */
function isJoint(tokens: readonly Token[], at: number): boolean {
  return (
    (tokens[at]!.bits & Word.conjunction) !== 0 &&
    (tokens[at - 1]?.text.endsWith('-') ?? false) &&
    tokens[at + 1]?.capital === true
  );
}

/** "der Maler und Sprecher Karl Berg": one person, with one article. */
function isSecondRole(tokens: readonly Token[], at: number): boolean {
  const [before, ties, role, name] = [tokens[at - 1], tokens[at], tokens[at + 1], tokens[at + 2]];
  if (!ties || !(ties.bits & Word.conjunction) || !before || !role || !name) return false;
  const isRole = (role.bits & Word.role) !== 0 && role.capital;
  return isRole && isNoun(before) && isNoun(name);
}

/** "die „Aktion Stadtgarten hilft“": behind an article a capital is enough. */
function isNameInMarks({ mark }: Token, determined: boolean): boolean {
  if (!mark || mark.inner.end - mark.inner.start > LONGEST_NAME) return false;
  return mark.title || mark.address || (determined && mark.capital);
}

/** Behind a bracket that follows, "(CDU)". */
function bracketEnd(tokens: readonly Token[], at: number): number {
  if (tokens[at]?.kind !== 'open') return at;
  for (let i = at + 1; i < Math.min(tokens.length, at + LONGEST_BRACKET); i++)
    if (tokens[i]!.kind === 'close') return i + 1;
  return at;
}
