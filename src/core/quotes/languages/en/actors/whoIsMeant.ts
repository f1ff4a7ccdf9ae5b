import type { MentionIndex } from './mentionIndex';
import type { Gender, Mention } from './mentions';
import { type Cluster, isPerson } from './names';

/** How much speaks for a person as the one whom a pronoun means. */
const EVIDENCE = {
  /** The one who spoke last mostly goes on speaking, less so when somebody else has acted since. */
  spokeLast: 3,
  spokeBefore: 1.5,
  /** The subject of its sentence is what the text is about. */
  subject: 2,
  /** Each sentence back makes it less likely. */
  perSentence: -1,
  /** Who acts right before the pronoun is likelier to be meant than who spoke a while ago. */
  actsBefore: 1.5,
  /** A role that nobody has by name is likelier to be that of a person named before. */
  vague: 1.5,
  /** A gender that is known to fit beats one that is unknown. */
  genderKnown: 1,
} as const;

/** Sentences that a pronoun reaches back. */
const REACH = 12;

/** Who has spoken or acted without being named again: as "he", "the Swede" or "a neighbour". */
export interface Heard {
  readonly cluster: Cluster;
  /** In which sentence, counted as mentions are. */
  readonly order: number;
  /** "the secretary of state", whom the text may have named a sentence ago without that role. */
  readonly vague: boolean;
}

/** Whom a "he", a "she" or "the 27-year-old" at an offset means: of all who fit, the one for whom most speaks. */
export function whoIsMeant(
  mentions: MentionIndex,
  offset: number,
  gender: Gender | undefined,
  spoke: Heard | undefined,
  acted: Heard | undefined,
): Cluster | undefined {
  const fits = (cluster: Cluster): boolean =>
    cluster.kind !== 'organisation' && !(cluster.gender && gender && cluster.gender !== gender);
  let best: Cluster | undefined;
  let bestWeight = Number.NEGATIVE_INFINITY;
  const consider = (cluster: Cluster, weight: number): void => {
    const sum = weight + (cluster.gender ? EVIDENCE.genderKnown : 0);
    if (sum <= bestWeight) return;
    best = cluster;
    bestWeight = sum;
  };
  let here: number | undefined = acted?.order;
  if (acted && fits(acted.cluster))
    consider(acted.cluster, acted.vague ? EVIDENCE.vague : EVIDENCE.subject + EVIDENCE.actsBefore);
  const seen = new Set<Cluster>();
  for (const { mention, cluster } of mentions.before(offset)) {
    here = Math.max(here ?? 0, mention.order);
    if (here - mention.order > REACH) break;
    if (!fits(cluster)) continue;
    const acts = mayAct(mention);
    if (!isPerson(cluster) && cluster !== spoke?.cluster && !(acts && mention.words.length > 1)) continue;
    consider(
      cluster,
      (here - mention.order) * EVIDENCE.perSentence +
        (acts ? EVIDENCE.subject : 0) +
        (acts && mention.order === here ? EVIDENCE.actsBefore : 0) +
        (cluster === spoke?.cluster && !seen.has(cluster) ? goesOn(spoke) : 0),
    );
    seen.add(cluster);
  }
  if (spoke && fits(spoke.cluster)) {
    const back = Math.max(0, (here ?? spoke.order) - spoke.order);
    const acts = back === 0 ? EVIDENCE.actsBefore : 0;
    const weight = spoke.vague ? EVIDENCE.vague : EVIDENCE.subject + goesOn(spoke) + acts;
    consider(spoke.cluster, back * EVIDENCE.perSentence + weight);
  }
  return best;

  function goesOn({ order }: Heard): number {
    return order >= (here ?? 0) ? EVIDENCE.spokeLast : EVIDENCE.spokeBefore;
  }
}

/** Whether a name begins its sentence or is followed by a verb, as an apposition also behind a comma. */
function mayAct({ sentence: { tokens }, from, to }: Mention): boolean {
  const apposed = tokens[from - 1]?.tag === 'comma' && tokens[to]?.tag === 'comma';
  const next = tokens[apposed ? to + 1 : to]?.tag;
  return from <= 1 || next === 'verb' || next === 'auxiliary';
}
