import type { KnownActor } from '../../model';
import { nominalsBefore, phraseBefore, type Source } from '../grammar';
import { Word } from '../lexicon';
import type { Token } from '../words';
import { isEpithet } from './epithets';
import { MentionIndex } from './mentionIndex';
import { type Gender, type Mention, textOf } from './mentions';
import { type Cluster, isPerson } from './names';
import { qualifiersOf } from './roles';

/** How much speaks for a person as the one whom a pronoun means. */
const PRONOUN_EVIDENCE = {
  /** The one who spoke last mostly goes on speaking. */
  spokeLast: 3,
  /** The subject of its sentence is what the text is about. */
  subject: 2,
  /** Each sentence back makes it less likely. */
  perSentence: -1,
  /** Who acts right before the pronoun is likelier to be meant than who spoke a while ago. */
  actsBefore: 1.5,
  /** A gender that is known to fit beats one that is unknown. */
  genderKnown: 1,
} as const;

/** Sentences that a pronoun reaches back. */
const PRONOUN_REACH = 12;

/** Resolves the speakers of an article, in the order of the text, to the full names of its actors. */
export class ActorResolver {
  private readonly mentions: MentionIndex;
  private readonly unnamed = new Map<string, string>();
  private readonly known: Map<string, string>;
  private lastSpeaker: Cluster | undefined;
  private lastGroup: string | undefined;
  private lastBody: string | undefined;
  /** Who spoke last, and where: "the statement" behind it is theirs. */
  private lastIssuer: { readonly name: string; readonly at: number } | undefined;
  /** Somebody known only by the role, for a "he" or "she" that nobody with a name fits. */
  private lastUnnamed: string | undefined;

  constructor(clusters: readonly Cluster[], actors: readonly KnownActor[]) {
    this.mentions = new MentionIndex(clusters);
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
    return this.known.get(foldName(name)) ?? name;
  }

  private name({ sentence, phrase }: Source): string | undefined {
    const { tokens } = sentence;
    const head = tokens[phrase.core.to - 1]!;
    if (head.tag === 'relative') {
      const end = tokens[phrase.core.from - 1]?.tag === 'comma' ? phrase.core.from - 1 : phrase.core.from;
      // The antecedent may be an object, which no phrase that could speak is.
      const antecedent = phraseBefore(tokens, end) ?? nominalsBefore(tokens, end);
      return antecedent && this.name({ sentence, phrase: { ...antecedent, core: antecedent } });
    }
    if (head.tag === 'pronoun' && phrase.core.to - phrase.core.from === 1) return this.pronoun(head);
    const named = isEpithet(tokens, phrase.core.from, phrase.core.to)
      ? []
      : this.namesIn(tokens, phrase.core.from, phrase.core.to);
    if (named.length === 0) {
      const behind = this.namesIn(tokens, phrase.core.to, phrase.to).find(
        ({ cluster }) => cluster.kind === 'person',
      );
      if (behind && tokens[phrase.core.to]?.tag === 'comma' && behind.mention.from - phrase.core.to <= 2)
        return this.spoke(behind.cluster);
      return this.described(tokens, phrase.core.from, phrase.core.to);
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
    return this.spoke(only);
  }

  private spoke(cluster: Cluster): string {
    if (cluster.kind === 'person' || cluster.kind === 'unknown') this.lastSpeaker = cluster;
    else this.lastBody = cluster.name;
    return cluster.name;
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
    switch (token.lower) {
      case 'he':
        return this.person(token, 'male');
      case 'she':
        return this.person(token, 'female');
      case 'they':
      case 'both':
      case 'all':
        return this.lastGroup;
      case 'it':
        return this.lastBody;
      default:
        return undefined;
    }
  }

  private person(token: Token, gender?: Gender): string | undefined {
    let best: Cluster | undefined;
    let bestWeight = Number.NEGATIVE_INFINITY;
    let here: number | undefined;
    const seen = new Set<Cluster>();
    for (const { mention, cluster } of this.mentions.before(token.start)) {
      here ??= mention.order;
      if (here - mention.order > PRONOUN_REACH) break;
      if (cluster.kind === 'organisation' || (cluster.gender && gender && cluster.gender !== gender))
        continue;
      if (
        !isPerson(cluster) &&
        cluster !== this.lastSpeaker &&
        !(isSubject(mention) && mention.words.length > 1)
      )
        continue;
      const weight =
        (here - mention.order) * PRONOUN_EVIDENCE.perSentence +
        (isSubject(mention) ? PRONOUN_EVIDENCE.subject : 0) +
        (isSubject(mention) && mention.order === here ? PRONOUN_EVIDENCE.actsBefore : 0) +
        (cluster === this.lastSpeaker && !seen.has(cluster) ? PRONOUN_EVIDENCE.spokeLast : 0) +
        (cluster.gender ? PRONOUN_EVIDENCE.genderKnown : 0);
      seen.add(cluster);
      if (weight > bestWeight) {
        best = cluster;
        bestWeight = weight;
      }
    }
    best ??=
      this.lastSpeaker && (!this.lastSpeaker.gender || !gender || this.lastSpeaker.gender === gender)
        ? this.lastSpeaker
        : undefined;
    return best ? this.spoke(best) : this.lastUnnamed;
  }

  /** A speaker without a name: somebody known by the role, or somebody who stays unnamed. */
  private described(tokens: readonly Token[], from: number, to: number): string | undefined {
    const start = tokens[from]!;
    const definite = start.lower === 'the' || (start.entry.bits & Word.possessive) !== 0;
    const head = headOf(tokens, from, to);
    const { lower: key, entry } = tokens[head]!;
    const { bits } = entry;
    if (definite && start.lower === 'the' && bits & (Word.role | Word.title)) {
      const cluster = this.mentions.byRole(tokens[head]!, qualifiersOf(tokens, from, to, head), start.start);
      if (cluster) return this.spoke(cluster);
    }
    // "the 27-year-old", "the Swede": whom the text is about
    if (isEpithet(tokens, from, to)) {
      const meant = this.person(start);
      if (meant) return meant;
    }
    const owner = start.entry.bits & Word.possessive ? this.owner(start) : undefined;
    // "His statements": he said what they say.
    if (owner && (ISSUED.has(key) || bits & Word.speechNoun)) return owner;
    if (start.lower === 'the' && ISSUED.has(key)) {
      const issuer = this.lastIssuer;
      if (issuer && start.start - issuer.at < ISSUER_REACH) return issuer.name;
    }
    if (to - from === 1 && NOBODY.has(key)) return undefined;
    const pair =
      definite && PAIR.has(tokens[from + 1]?.lower ?? '') ? this.mentions.lastTwo(start.start) : undefined;
    if (pair && bits & Word.people) return pair;
    const bare = start.lower === 'the' || start.lower === 'a' || start.lower === 'an' ? from + 1 : from;
    const words = owner
      ? `${owner}’s ${textOf(tokens, from + 1, to)}`
      : textOf(tokens, Math.min(bare, to - 1), to);
    if (bits & Word.people && !(bits & Word.role)) {
      const earlier = definite && to - from === 2 ? this.unnamed.get(key) : undefined;
      this.lastGroup = earlier ?? words;
      if (!definite) this.unnamed.set(key, words);
      return this.lastGroup;
    }
    if (bits & (Word.organisation | Word.document)) this.lastBody = words;
    else if (bits & Word.role) {
      this.lastUnnamed = words;
      // "one councillor said …": "they" who go on are the one.
      if (!definite) this.lastGroup = words;
    }
    return words;
  }

  private owner(possessive: Token): string | undefined {
    if (possessive.lower === 'his') return this.person(possessive, 'male');
    if (possessive.lower === 'her') return this.person(possessive, 'female');
    return undefined;
  }
}

/** Texts that somebody issues, and characters that "the statement" reaches back to who did. */
const ISSUED: ReadonlySet<string> = new Set(
  `statement statements letter memo e-mail email message post tweet note release remarks comments speech address
  editorial column communique communiqué`.split(/\s+/),
);
const ISSUER_REACH = 600;

/** Plurals that name no speaker. */
const NOBODY: ReadonlySet<string> = new Set([
  'reports',
  'rumors',
  'rumours',
  'allegations',
  'claims',
  'suggestions',
]);

/** "the two men" */
const PAIR: ReadonlySet<string> = new Set(['two', 'pair', 'couple']);

function isCoordination(tokens: readonly Token[], named: readonly { mention: Mention }[]): boolean {
  const [first, second] = named;
  for (let i = first!.mention.to; i < second!.mention.from; i++)
    if (tokens[i]!.tag === 'conjunction' || tokens[i]!.tag === 'comma') return true;
  return false;
}

/** The noun that a phrase is about: the last before a preposition or a relative clause. */
function headOf(tokens: readonly Token[], from: number, to: number): number {
  for (let i = from + 1; i < to; i++) {
    const { tag } = tokens[i]!;
    if (
      tag === 'preposition' ||
      tag === 'relative' ||
      tag === 'ing' ||
      tag === 'participle' ||
      tag === 'comma' ||
      (tag === 'adjective' && i > from + 1 && tokens[i - 1]!.tag === 'noun')
    )
      return i - 1;
  }
  return to - 1;
}

/** Whether a name begins its sentence or is followed by a verb. */
function isSubject({ sentence, from, to }: Mention): boolean {
  const next = sentence.tokens[to]?.tag;
  return from <= 1 || next === 'verb' || next === 'auxiliary';
}

function foldName(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
