import type { Document, Sentence } from '../grammar';
import type { Token } from '../words';
import type { Mention } from './mentions';
import type { Cluster } from './names';
import { fitsRole } from './roles';

/** A mention, and whose it is. */
export interface Named {
  readonly mention: Mention;
  readonly cluster: Cluster;
}

/** Mentions that a role reaches back. */
const ROLE_REACH = 60;

/** Sentences that "the two men" reach back. */
const PAIR_REACH = 3;

/** Every mention of a text, in its order. */
export class MentionIndex {
  private readonly all: readonly Named[];
  private readonly sentences: readonly Sentence[];

  constructor({ paragraphs }: Document, clusters: readonly Cluster[]) {
    this.sentences = paragraphs.flatMap(({ sentences }) => sentences);
    this.all = clusters
      .flatMap(cluster => cluster.mentions.map(mention => ({ mention, cluster })))
      .sort((a, b) => a.mention.start - b.mention.start);
  }

  between(start: number, end: number): Named[] {
    const found: Named[] = [];
    for (let i = this.indexAt(start); i < this.all.length && this.all[i]!.mention.start < end; i++)
      found.push(this.all[i]!);
    return found;
  }

  /** The mentions before an offset, the nearest first. */
  *before(offset: number): Generator<Named> {
    for (let i = this.indexAt(offset) - 1; i >= 0; i--) yield this.all[i]!;
  }

  /** "the senator": the one named last who has that role. */
  byRole(head: Token, qualifiers: readonly string[], offset: number): Cluster | undefined {
    let steps = 0;
    for (const { cluster } of this.before(offset)) {
      if (++steps > ROLE_REACH) return undefined;
      if (cluster.kind === 'person' && cluster.roles.some(role => fitsRole(role, head.lower, qualifiers)))
        return cluster;
    }
    return undefined;
  }

  /** Whose name, or last name, ends here: for headlines, whose capitals tell no name. */
  byName(tokens: readonly Token[], end: number): Cluster | undefined {
    return this.all.find(
      ({ cluster: { words } }) =>
        words.length > 1 &&
        words.at(-1) === tokens[end - 1]!.text &&
        (tokens[end - 2]?.capital !== true || tokens[end - 2]!.text === words.at(-2)),
    )?.cluster;
  }

  /** "the two men": the two people named last, in the order of the text. */
  lastTwo(offset: number): string | undefined {
    const names: string[] = [];
    let nearest: number | undefined;
    for (const { mention, cluster } of this.before(offset)) {
      nearest ??= mention.order;
      if (nearest - mention.order > PAIR_REACH) return undefined;
      if (cluster.kind !== 'person' || names.includes(cluster.name)) continue;
      names.unshift(cluster.name);
      if (names.length === 2) return names.join(' and ');
    }
    return undefined;
  }

  /** Which sentence holds an offset, counted from 1 as mentions are. */
  orderAt(offset: number): number {
    let low = 0;
    let high = this.sentences.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.sentences[middle]!.tokens[0]!.start <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The sentence that holds an offset, and the one before it. */
  sentencesBefore(offset: number): { sentence: Sentence; order: number }[] {
    const order = this.orderAt(offset);
    return [order, order - 1]
      .filter(at => at > 0)
      .map(at => ({ sentence: this.sentences[at - 1]!, order: at }));
  }

  /** The first mention at or behind an offset. */
  private indexAt(offset: number): number {
    let low = 0;
    let high = this.all.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.all[middle]!.mention.start < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
