import { type AgreementAnswer, type AgreementQuestion, agreementByClaim, agreementOn } from './asked';
import type { Team, TeamSource } from './team';

/** What a figure is of: everything, or one pair, claim, source or round of it. */
export interface FigureOf {
  readonly part: 'all' | 'pair' | 'claim' | 'source' | 'round';
  /** The claim, source or round. */
  readonly name?: string;
}

/** A figure with the question that it answers. */
export interface Answered extends FigureOf {
  readonly question: AgreementQuestion;
  readonly answer: AgreementAnswer;
  /** The names of the coders. */
  readonly coders: readonly string[];
}

/**
 * The one figure that answers a question. Whether a claim is coded on a quote also counts the claims that nobody has coded
 * there, where that can be known.
 */
export function answered(team: Team, asked: AgreementQuestion): Answered {
  const question = withUncoded(asked);
  const slugs = [...team.coders.keys()];
  return {
    part: 'all',
    question,
    answer: agreementOn(team.sources, slugs, question),
    coders: namesIn(team, slugs),
  };
}

const withUncoded = (question: AgreementQuestion): AgreementQuestion =>
  question.variable === 'claim' && question.measure !== 'alpha-u'
    ? { ...question, countsUncoded: true }
    : question;

/**
 * The figure, and what it is made of: each pair of coders, claim, round and source, where there are several. The choice of
 * claims is also measured without those that nobody has coded, and by whole sets.
 */
export function answeredInParts(team: Team, asked: AgreementQuestion): Answered[] {
  const { sources } = team;
  const coders = [...team.coders.keys()];
  const question = withUncoded(asked);
  const names = namesIn(team, coders);
  const on = (some: readonly TeamSource[], slugs: readonly string[], of: FigureOf, other = question) => ({
    ...of,
    question: other,
    answer: agreementOn(some, slugs, other),
    // There may be very many sources, of all of the coders each.
    coders: slugs === coders ? names : namesIn(team, slugs),
  });
  const all = { part: 'all' } as const;
  const rounds = [...new Set(sources.flatMap(({ round }) => round?.key ?? []))];
  return [
    on(sources, coders, all),
    ...(question.countsUncoded ? [on(sources, coders, all, { ...question, countsUncoded: false })] : []),
    ...(question.countsUncoded && question.measure === 'alpha' && question.claim === undefined
      ? [on(sources, coders, all, { ...question, metric: 'masi' })]
      : []),
    ...(coders.length > 2 ? pairsOf(coders).map(pair => on(sources, pair, { part: 'pair' })) : []),
    ...several(onClaims(team, question)),
    ...several(rounds).map(name =>
      on(
        sources.filter(({ round }) => round?.key === name),
        coders,
        { part: 'round', name },
      ),
    ),
    ...several(sources).map(source => on([source], coders, { part: 'source', name: source.file })),
  ];
}

const namesIn = (team: Team, slugs: readonly string[]): readonly string[] =>
  slugs.map(slug => team.coders.get(slug) ?? slug);

const several = <T>(list: readonly T[]): readonly T[] => (list.length > 1 ? list : []);

const pairsOf = (coders: readonly string[]): string[][] =>
  coders.flatMap((first, i) => coders.slice(i + 1).map(second => [first, second]));

/** The figure of each claim that was coded, where the question is on claims and names none itself. */
function onClaims(team: Team, question: AgreementQuestion): Answered[] {
  const { variable, claim } = question;
  if (claim !== undefined || (variable !== 'stance' && variable !== 'claim')) return [];
  const coders = [...team.coders.keys()];
  return [...agreementByClaim(team.sources, coders, question)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, answer]) => ({
      part: 'claim',
      name,
      question: { ...question, claim: name },
      answer,
      coders: [...team.coders.values()],
    }));
}
