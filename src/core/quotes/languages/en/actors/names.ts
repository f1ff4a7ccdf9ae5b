import type { Document } from '../grammar';
import { NAME_PARTICLES, Word } from '../lexicon';
import { findMentions, type Gender, type Mention } from './mentions';

/** Everybody and everything with one name, short forms included. */
export interface Cluster {
  /** The fullest form. */
  name: string;
  words: readonly string[];
  kind: 'person' | 'organisation' | 'unknown';
  gender: Gender | undefined;
  readonly roles: string[];
  affiliation: string | undefined;
  readonly mentions: Mention[];
  /** Whether some mention has one word alone; and one, capitals alone. An article may have thousands, and they are asked for at each. */
  hasShort?: boolean;
  isShouted?: boolean;
}

/** A name that is nobody's yet is somebody's when a short form of it comes back: people are called by their last names. */
export function isPerson({ kind, words, hasShort }: Cluster): boolean {
  if (kind !== 'unknown') return kind === 'person';
  return words.length > 1 && hasShort === true;
}

export function clusterNames(document: Document): Cluster[] {
  const mentions = findMentions(document);
  const clusters: Cluster[] = [];
  const byLast = new Map<string, Cluster[]>();
  const byFirst = new Map<string, Cluster[]>();
  // Full names first: a short form may stand before the full one, in a headline or a caption.
  for (const mention of mentions)
    if (mention.words.length > 1 && !isFamilyName(mention.words))
      join(mention, fullMatch(mention) ?? found(mention));
  for (const mention of mentions)
    if (mention.words.length === 1 || isFamilyName(mention.words))
      join(mention, shortMatch(mention) ?? found(mention));
  for (const cluster of clusters) cluster.mentions.sort((a, b) => a.start - b.start);
  return clusters.sort((a, b) => a.mentions[0]!.start - b.mentions[0]!.start);

  function found(mention: Mention): Cluster {
    const cluster: Cluster = {
      name: mention.words.join(' '),
      words: mention.words,
      kind: mention.kind,
      gender: mention.gender,
      roles: [],
      affiliation: undefined,
      mentions: [],
    };
    clusters.push(cluster);
    push(byLast, lastOf(mention.words), cluster);
    if (mention.words.length > 1) push(byFirst, mention.words[0]!.toLowerCase(), cluster);
    return cluster;
  }

  function join(mention: Mention, cluster: Cluster): void {
    cluster.mentions.push(mention);
    if (mention.words.length === 1) cluster.hasShort = true;
    if (mention.isShouted) cluster.isShouted = true;
    if (mention.words.length > cluster.words.length) {
      cluster.words = mention.words;
      cluster.name = mention.words.join(' ');
    }
    if (cluster.kind === 'unknown') cluster.kind = mention.kind;
    cluster.gender ??= mention.gender;
    cluster.affiliation ??= mention.affiliation;
    if (mention.role && !cluster.roles.includes(mention.role)) cluster.roles.push(mention.role);
  }

  /** "Hillary Rodham Clinton" and "Hillary Clinton"; "the Senate Judiciary Committee" twice. */
  function fullMatch(mention: Mention): Cluster | undefined {
    return byLast.get(lastOf(mention.words))?.find(({ words, kind }) => {
      if (words.length < 2) return false;
      if (kind === 'organisation' || mention.kind === 'organisation')
        return words.join(' ').toLowerCase() === mention.words.join(' ').toLowerCase();
      return sameGivenName(words[0]!, mention.words[0]!);
    });
  }

  function shortMatch(mention: Mention): Cluster | undefined {
    const word = lastOf(mention.words);
    const last = byLast
      .get(word)
      ?.filter(
        cluster => fits(cluster, mention) && !(cluster.kind === 'organisation' && cluster.words.length > 1),
      );
    // "Mrs Vale", of Jess and Tom Vale
    const sure = last?.filter(({ gender }) => gender !== undefined && gender === mention.gender);
    if (sure?.length) return nearest(sure, mention);
    if (last?.length) return nearest(last, mention);
    const isGiven = (mention.sentence.tokens[mention.from]!.entry.bits & Word.givenName) !== 0;
    const first = byFirst
      .get(word)
      ?.filter(
        cluster => cluster.kind === 'person' && (isGiven || cluster.isShouted) && fits(cluster, mention),
      );
    return first?.length === 1 ? first[0] : undefined;
  }

  function fits(cluster: Cluster, mention: Mention): boolean {
    if (cluster.gender && mention.gender && cluster.gender !== mention.gender) return false;
    return !(cluster.kind === 'organisation' && mention.kind === 'person');
  }
}

/** Of several that fit, the one named last before the mention, else the first in the text. */
function nearest(clusters: readonly Cluster[], mention: Mention): Cluster {
  let best = clusters[0]!;
  if (clusters.length === 1) return best;
  let at = -1;
  for (const cluster of clusters) {
    const last = cluster.mentions.findLast(({ start, words }) => start < mention.start && words.length > 1);
    if (last && last.start > at) {
      best = cluster;
      at = last.start;
    }
  }
  return best;
}

function sameGivenName(a: string, b: string): boolean {
  const [x, y] = [a.toLowerCase().replace('.', ''), b.toLowerCase().replace('.', '')];
  return x === y || (x[0] === y[0] && (x.length === 1 || y.length === 1));
}

function lastOf(words: readonly string[]): string {
  return words.at(-1)!.toLowerCase().replaceAll('’', "'");
}

/** "Van den Bosch": a family name alone, with its particles. */
function isFamilyName(words: readonly string[]): boolean {
  return words.length > 1 && words.slice(0, -1).every(word => NAME_PARTICLES.has(word.toLowerCase()));
}

function push(map: Map<string, Cluster[]>, key: string, cluster: Cluster): void {
  const list = map.get(key);
  if (list) list.push(cluster);
  else map.set(key, [cluster]);
}
