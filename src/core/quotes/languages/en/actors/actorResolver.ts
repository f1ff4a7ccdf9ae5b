import type { KnownActor } from '../../../../model';
import { type Document, nominalsBefore, phraseBefore, type Source } from '../grammar';
import { COLLECTIVES, ISSUED, OWNERS, PAIR, PRONOUNS, SAID_BY, UNSAID_BY_ANYBODY, Word } from '../lexicon';
import type { Token } from '../words';
import { isEpithet } from './epithets';
import { MentionIndex } from './mentionIndex';
import { type Gender, genderOfNoun, type Mention } from './mentions';
import { type Cluster, isPerson } from './names';
import { headOf, isApposed, isCoordination, wordsOf } from './phrases';
import { qualifiersOf } from './roles';
import { type Heard, whoIsMeant } from './whoIsMeant';

/** Resolves the speakers of an article, in the order of the text, to the full names of its actors. */
export class ActorResolver {
  private readonly mentions: MentionIndex;
  /** Persons and groups without a name, by the noun that they were called by. */
  private readonly unnamed = new Map<string, Cluster>();
  private readonly groups = new Map<string, string>();
  /** Those of them that are called by a role with "the". */
  private readonly vague = new Set<Cluster>();
  private readonly known: Map<string, string>;
  /** Who spoke last, and in which sentence. */
  private lastSpeaker: Heard | undefined;
  private lastGroup: string | undefined;
  /** Names as they were written first: "the Mayor’s Office", and "the Mayor’s office" later on. */
  private readonly written = new Map<string, string>();
  private lastBody: string | undefined;
  /** Who spoke last, and where: "the statement" behind it is theirs. */
  private lastIssuer: { readonly name: string; readonly at: number } | undefined;

  constructor(document: Document, clusters: readonly Cluster[], actors: readonly KnownActor[]) {
    this.mentions = new MentionIndex(document, clusters);
    this.known = new Map(
      actors.flatMap(actor =>
        [actor.name, ...(actor.aliases ?? [])].map(name => [foldName(name), actor.name] as const),
      ),
    );
  }

  /** The full name of a speaker; nothing where the text does not say who "I" or "they" are. */
  resolve(source: Source): string | undefined {
    const name = this.name(source);
    if (name === undefined) return undefined;
    const { core } = source.phrase;
    const { tokens } = source.sentence;
    this.lastIssuer = { name, at: tokens[core.to - 1]!.end };
    const folded = foldName(name);
    const written = this.written.get(folded) ?? name;
    this.written.set(folded, written);
    return this.known.get(folded) ?? written;
  }

  private name({ sentence, phrase }: Source): string | undefined {
    const { tokens } = sentence;
    const head = tokens[phrase.core.to - 1]!;
    if (head.tag === 'relative') {
      // "two diplomats who know the plan, and who would not be named, said"
      let end = phrase.core.from;
      while (tokens[end - 1]?.tag === 'comma' || tokens[end - 1]?.tag === 'conjunction') end--;
      // The antecedent may be an object, which no phrase that could speak is.
      const antecedent = phraseBefore(tokens, end) ?? nominalsBefore(tokens, end);
      return antecedent && this.name({ sentence, phrase: { ...antecedent, core: antecedent } });
    }
    if (head.tag === 'pronoun' && phrase.core.to - phrase.core.from === 1) return this.pronoun(head);
    const named = isEpithet(tokens, phrase.core.from, phrase.core.to)
      ? []
      : this.namesIn(tokens, phrase.core.from, phrase.core.to);
    if (named.length === 0) {
      const apposed = this.apposed(tokens, phrase);
      if (apposed) return this.spoke(apposed, head);
      const called = sentence.headline ? this.mentions.byName(tokens, phrase.core.to) : undefined;
      return called ? this.spoke(called, head) : this.described(tokens, phrase.core.from, phrase.core.to);
    }
    if (named.length > 1 && isCoordination(tokens, named)) {
      const names = named.map(({ cluster }) => cluster.name);
      if (tokens[phrase.core.from]!.tag === 'pronoun' || tokens[phrase.core.from + 1]?.tag === 'pronoun') {
        const partner = this.pronoun(
          tokens[phrase.core.from + (tokens[phrase.core.from]!.tag === 'pronoun' ? 0 : 1)]!,
        );
        if (partner) names.unshift(partner);
      }
      return [...new Set(names)].join(' and ');
    }
    const pronoun = tokens
      .slice(phrase.core.from, phrase.core.to)
      .find(token => token.tag === 'pronoun' && token.entry.bits & Word.personal);
    const only = named[0]!.cluster;
    if (pronoun) return [this.pronoun(pronoun), only.name].filter(Boolean).join(' and ');
    return this.spoke(only, head);
  }

  /** Who "a trader, Ana Ruiz," is, and "a trader, who gave her name as Ana Ruiz,". */
  private apposed(tokens: readonly Token[], { core, to }: Source['phrase']): Cluster | undefined {
    if (tokens[core.to]?.tag !== 'comma') return undefined;
    const behind = this.mentions
      .between(tokens[core.to]!.start, tokens[to - 1]!.end)
      .find(({ cluster }) => cluster.kind !== 'organisation');
    return behind && isApposed(tokens, core.to, behind.mention) ? behind.cluster : undefined;
  }

  private spoke(cluster: Cluster, { start }: Token): string {
    if (cluster.kind !== 'organisation')
      this.lastSpeaker = { cluster, order: this.mentions.orderAt(start), vague: this.vague.has(cluster) };
    if (!isPerson(cluster)) this.lastBody = cluster.name;
    if (cluster.kind === 'organisation') this.lastGroup = cluster.name;
    return cluster.name;
  }

  /** Whom "he", "she" or "the Swede" means. */
  private person(token: Token, gender?: Gender): string | undefined {
    const meant = whoIsMeant(this.mentions, token.start, gender, this.lastSpeaker, this.actorBefore(token));
    if (meant && gender) meant.gender ??= gender;
    return meant && this.spoke(meant, token);
  }

  /** "The prime minister was in Tarn. He said": who acts without a name in the sentence, or in the one before. */
  private actorBefore({ start }: Token): Heard | undefined {
    for (const { sentence, order } of this.mentions.sentencesBefore(start)) {
      const { tokens, groups, subjects } = sentence;
      const index = groups.findLastIndex(
        ({ form, from }, i) =>
          form === 'finite' && tokens[from]!.start < start && subjects.own(i) !== undefined,
      );
      const phrase = index < 0 ? undefined : subjects.own(index)!;
      if (!phrase) continue;
      const { from, to } = phrase.core;
      const isNamed = this.mentions.between(tokens[from]!.start, tokens[phrase.to - 1]!.end).length > 0;
      if (tokens[from]!.start >= start || isNamed) return undefined;
      const cluster = this.unnamedPerson(tokens, from, to);
      return cluster && { cluster, order, vague: this.vague.has(cluster) };
    }
    return undefined;
  }

  /** Somebody known by a role that the text gives a name, or by what they are alone: "a neighbour", "the prime minister". */
  private unnamedPerson(tokens: readonly Token[], from: number, to: number): Cluster | undefined {
    const start = tokens[from]!;
    const head = headOf(tokens, from, to);
    const { lower, entry } = tokens[head]!;
    const definite = (start.entry.bits & Word.definite) !== 0;
    if (definite && entry.bits & (Word.role | Word.title)) {
      const named = this.mentions.byRole(tokens[head]!, qualifiersOf(tokens, from, to, head), start.start);
      if (named) return named;
    }
    const gender = genderOfNoun(lower);
    if (!(entry.bits & Word.role) && !gender) return undefined;
    const known = this.unnamed.get(lower);
    if (known && definite && to - from === 2) return known;
    const owner = entry.bits & Word.people ? undefined : this.owner(start);
    const cluster: Cluster = {
      name: wordsOf(tokens, from, to, owner),
      words: [],
      kind: 'person',
      gender,
      roles: [],
      affiliation: undefined,
      mentions: [],
    };
    this.unnamed.set(lower, cluster);
    if (definite) this.vague.add(cluster);
    return cluster;
  }

  /** The names that carry a phrase: neither owners ("Clinton's aide") nor what hangs on to a noun ("an aide to Clinton"). */
  private namesIn(
    tokens: readonly Token[],
    from: number,
    to: number,
  ): { mention: Mention; cluster: Cluster }[] {
    const first = tokens[from];
    const last = tokens[to - 1];
    if (!first || !last) return [];
    const found = this.mentions.between(first.start, last.end).filter(({ mention }) => {
      if (tokens[mention.from] === undefined || tokens[mention.to - 1]!.end !== mention.end) return false;
      // "Ruiz’s aide", but all of "Ruiz" in "Ruiz’s claim that"
      if (mention.to < to && tokens[mention.to]?.tag === 'genitive') return false;
      const next = tokens[mention.to];
      return !(mention.to < to && next && (next.tag === 'noun' || next.tag === 'adjective'));
    });
    const preposition = tokens.findIndex((token, i) => i > from && i < to && token.tag === 'preposition');
    return preposition < 0
      ? found
      : found.filter(({ mention }) => mention.start < tokens[preposition]!.start);
  }

  private pronoun(token: Token): string | undefined {
    const meant = PRONOUNS.get(token.lower);
    switch (meant) {
      case 'group':
        return this.lastGroup;
      case 'body':
        return this.lastBody;
      default:
        return meant && this.person(token, meant);
    }
  }

  /** A speaker without a name: somebody known by the role, or somebody who stays unnamed. */
  private described(tokens: readonly Token[], from: number, to: number): string | undefined {
    const start = tokens[from]!;
    const definite = (start.entry.bits & (Word.definite | Word.possessive)) !== 0;
    const head = headOf(tokens, from, to);
    const { lower: key, entry } = tokens[head]!;
    const { bits } = entry;
    // "a statement from the minister": who issued it has said it.
    if (ISSUED.has(key) && head + 2 < to && SAID_BY.has(tokens[head + 1]!.lower)) {
      const [named] = this.namesIn(tokens, head + 2, to);
      return named ? this.spoke(named.cluster, start) : this.described(tokens, head + 2, to);
    }
    // "the 27-year-old", "the Swede": whom the text is about
    if (isEpithet(tokens, from, to)) {
      const meant = this.person(start);
      if (meant) return meant;
    }
    const owner = this.owner(start);
    // "His statements": he said what they say.
    if (owner && (ISSUED.has(key) || bits & Word.speechNoun)) return owner;
    if (start.entry.bits & Word.definite && ISSUED.has(key)) {
      const issuer = this.lastIssuer;
      if (issuer && start.start - issuer.at < ISSUER_REACH) return issuer.name;
    }
    if (to - from === 1 && UNSAID_BY_ANYBODY.has(key)) return undefined;
    const pair =
      definite && PAIR.has(tokens[from + 1]?.lower ?? '') ? this.mentions.lastTwo(start.start) : undefined;
    if (pair && bits & Word.people) return pair;
    const person =
      bits & (Word.organisation | Word.document) ? undefined : this.unnamedPerson(tokens, from, to);
    if (person) {
      // "one councillor said …": "they" who go on are the one.
      if (!definite) this.lastGroup = person.name;
      return this.spoke(person, start);
    }
    const words = wordsOf(tokens, from, to, owner);
    if (bits & Word.people) {
      const earlier = definite && to - from === 2 ? this.groups.get(key) : undefined;
      this.lastGroup = earlier ?? words;
      if (!definite) this.groups.set(key, words);
      return this.lastGroup;
    }
    if (bits & (Word.organisation | Word.document)) this.lastBody = words;
    if (bits & Word.organisation || COLLECTIVES.has(key)) this.lastGroup = words;
    return words;
  }

  private owner(possessive: Token): string | undefined {
    const gender = OWNERS.get(possessive.lower);
    return gender && this.person(possessive, gender);
  }
}

/** Characters that "the statement" reaches back to who issued it. */
const ISSUER_REACH = 600;

function foldName(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]/u)
    .filter(Boolean)
    .join(' ');
}
