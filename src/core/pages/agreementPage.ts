import { type Answered, answeredInParts, type Team, type TeamSource } from '../agreement';
import type { Corpus } from '../corpus';
import { type FileId, nameOf, relativePath } from '../format';
import { type Codebook, claimText } from '../model';
import { writtenOut } from '../quotes';
import { type CodedUnit, isToSettle, partsOf, stateOf, type Vote } from '../rounds';
import { FoldedText, placesIn } from '../text';
import { type BehindFigures, behindFigures, pairOf, type RatedQuote } from './behindFigures';
import { claimLink } from './entryPages';
import { documentOf, linkTo, linkToHeading, shownAs } from './markdown';
import type { PageMeans } from './words';

/** What a page of agreement says beside names and numbers, in the reader's language. */
export interface AgreementWords {
  title(round: string): string;
  coders(names: readonly string[]): string;
  /** What a unit is. */
  unit(variable: 'stance' | 'claim'): string;
  /** "Krippendorff’s α, stances". */
  section(variable: 'stance' | 'claim'): string;
  /** Heads of tables. */
  value(): string;
  interval(): string;
  units(): string;
  /** What a figure is of, where it is no claim, source or pair. */
  all(): string;
  allCounted(): string;
  allLeftOut(): string;
  sets(): string;
  noData(): string;
  confusion(): string;
  toSettle(count: number): string;
  more(count: number): string;
  noQuote(): string;
  uncoded(): string;
  nothing(): string;
  /** Over the lists to which figures lead. */
  behind(): string;
}

const MOST_ROWS = 100;
const MOST_QUOTES = 200;
/** Those that differ come first: more of one claim, source or pair of stances nobody reads here. */
const MOST_LISTED = 20;
const DIGITS = 3;

/**
 * How far the coders of a round agree, as a page of Markdown: figures for all, each pair, claim and source, which stances
 * are taken for which, and the quotations that differ, each linked to its place. The figure of a claim or a source, and
 * what stance is how often taken for another, lead to the quotations behind them, below.
 */
export function agreementPage(
  corpus: Corpus,
  codebook: FileId,
  round: string,
  team: Team,
  means: PageMeans,
  words: AgreementWords,
): string {
  const title = `# ${shownAs(words.title(round))}`;
  if (team.sources.every(({ units }) => units.length === 0))
    return documentOf(title, shownAs(words.nothing()));
  const behind = behindFigures(team);
  const headings = headingsOf(corpus, codebook, behind);
  return documentOf(
    title,
    shownAs(words.coders([...team.coders.values()])),
    ...figures(corpus, codebook, team, headings, 'stance', means, words),
    ...figures(corpus, codebook, team, headings, 'claim', means, words),
    ...confusion(team, corpus.codebook(codebook), means, words),
    ...differing(corpus, team, means, words),
    ...lists(corpus, codebook, team, behind, headings, means, words),
  );
}

/** The headings of the lists of claims and sources; a list of two stances has their keys over it. */
type Headings = ReadonlyMap<string, string>;

const headingsOf = (corpus: Corpus, codebook: FileId, { ofClaim, ofSource }: BehindFigures): Headings =>
  new Map([
    ...[...ofClaim.keys()].map(claim => [claim, claimText(corpus.codebook(codebook), claim)] as const),
    ...[...ofSource.keys()].map(file => [file, relativePath(codebook, file)] as const),
  ]);

function figures(
  corpus: Corpus,
  codebook: FileId,
  team: Team,
  headings: Headings,
  variable: 'stance' | 'claim',
  means: PageMeans,
  words: AgreementWords,
): string[] {
  const answers = answeredInParts(team, { measure: 'alpha', metric: 'nominal', variable });
  const sources = answers.filter(({ part }) => part === 'source');
  const others = answers.filter(({ part }) => part !== 'source' && part !== 'round');
  const nameFor = (told: Answered): string => {
    const { part, name = '', question, coders } = told;
    switch (part) {
      case 'pair':
        return shownAs(coders.join(', '));
      case 'claim':
        return claimLink(corpus, codebook, name, means);
      case 'source':
        return linkTo(shownAs(corpus.source(name)?.title ?? nameOf(name)), means.links(name));
      default:
        if (question.metric === 'masi') return shownAs(words.sets());
        if (question.countsUncoded === undefined) return shownAs(words.all());
        return shownAs(question.countsUncoded ? words.allCounted() : words.allLeftOut());
    }
  };
  const rowOf = (told: Answered): string[] => {
    const { value, units, interval } = told.answer;
    const [low, high] = (told.part === 'source' ? undefined : interval()) ?? [];
    const heading = told.name === undefined ? undefined : headings.get(told.name);
    const figure = value === undefined ? shownAs(words.noData()) : printed(value);
    return [
      nameFor(told),
      heading === undefined ? figure : linkToHeading(figure, heading),
      low === undefined || high === undefined ? '' : `${printed(low)} – ${printed(high)}`,
      String(units),
    ];
  };
  // Those that agree the least come first.
  const worst = [...sources]
    .filter(({ answer }) => answer.value !== undefined)
    .sort((a, b) => a.answer.value! - b.answer.value!);
  const heads = ['', words.value(), words.interval(), words.units()].map(shownAs);
  const rows = [...others, ...worst.slice(0, MOST_ROWS)].map(rowOf);
  return [
    `## ${shownAs(words.section(variable))}`,
    shownAs(words.unit(variable)),
    tableOf(heads, rows),
    ...(worst.length > MOST_ROWS ? [shownAs(words.more(worst.length - MOST_ROWS))] : []),
  ];
}

/** With the sign that is as wide as a plus. */
const printed = (value: number): string => value.toFixed(DIGITS).replace('-', '−');

const tableOf = (heads: readonly string[], rows: readonly (readonly string[])[]): string =>
  [heads, ['---', ...heads.slice(1).map(() => '--:')], ...rows]
    .map(cells => `| ${cells.join(' | ')} |`)
    .join('\n');

/** Which stances coders take for which, over all pairs of coders and all claims that two have coded on a quotation. */
function confusion(team: Team, book: Codebook, means: PageMeans, words: AgreementWords): string[] {
  const counts = new Map<string, number>();
  const stances = new Set<string>();
  for (const { units } of team.sources)
    for (const { votes } of units)
      for (const [a, b] of pairsOf([...votes.values()]))
        for (const { claim, stance } of a.codings) {
          const other = b.codings.find(coding => coding.claim === claim)?.stance;
          if (stance === undefined || other === undefined) continue;
          for (const key of new Set([`${stance} ${other}`, `${other} ${stance}`]))
            counts.set(key, (counts.get(key) ?? 0) + 1);
          stances.add(stance).add(other);
        }
  const keys = [...book.stances.keys(), ...[...stances].filter(key => !book.stances.has(key))].filter(key =>
    stances.has(key),
  );
  if (keys.length === 0) return [];
  const names = keys.map(key => shownAs(means.words.stance(book, key)));
  return [
    `## ${shownAs(words.confusion())}`,
    tableOf(
      ['', ...names],
      keys.map((row, i) => [
        names[i]!,
        ...keys.map(column => {
          const count = counts.get(`${row} ${column}`) ?? 0;
          return count === 0 ? '0' : linkToHeading(String(count), pairOf(row, column));
        }),
      ]),
    ),
  ];
}

const pairsOf = (votes: readonly Vote[]): [Vote, Vote][] =>
  votes.flatMap((first, i) => votes.slice(i + 1).map((second): [Vote, Vote] => [first, second]));

/** The quotations that somebody has to decide on, with what each coder says of them. */
function differing(corpus: Corpus, team: Team, means: PageMeans, words: AgreementWords): string[] {
  const open = team.sources.flatMap(source =>
    source.units
      .filter(unit => source.round && isToSettle(stateOf(unit), source.round))
      .map(unit => ({ source, unit })),
  );
  if (open.length === 0) return [];
  return [
    `## ${shownAs(words.toSettle(open.length))}`,
    open
      .slice(0, MOST_QUOTES)
      .map(({ source, unit }) => lineOf(corpus, team, source, unit, means, words))
      .join('\n'),
    ...(open.length > MOST_QUOTES ? [shownAs(words.more(open.length - MOST_QUOTES))] : []),
  ];
}

/** The quotations behind the figures of each pair of stances, claim and source. */
function lists(
  corpus: Corpus,
  codebook: FileId,
  team: Team,
  { ofStances, ofClaim, ofSource }: BehindFigures,
  headings: Headings,
  means: PageMeans,
  words: AgreementWords,
): string[] {
  const book = corpus.codebook(codebook);
  const listOf = (heading: string, quotes: readonly RatedQuote[], hasClaim: boolean): string[] => [
    `### ${shownAs(heading)}`,
    quotes
      .slice(0, MOST_LISTED)
      .map(quote => ratedLine(corpus, team, quote, book, hasClaim, means, words))
      .join('\n'),
    ...(quotes.length > MOST_LISTED ? [shownAs(words.more(quotes.length - MOST_LISTED))] : []),
  ];
  if (ofClaim.size === 0) return [];
  return [
    `## ${shownAs(words.behind())}`,
    ...[...ofStances].sort(byKey).flatMap(([pair, quotes]) => listOf(pair, quotes, true)),
    ...[...ofClaim].sort(byKey).flatMap(([claim, quotes]) => listOf(headings.get(claim)!, quotes, false)),
    ...[...ofSource]
      .sort(byKey)
      .slice(0, MOST_ROWS)
      .flatMap(([file, quotes]) => listOf(headings.get(file)!, quotes, true)),
  ];
}

const byKey = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number => (a < b ? -1 : 1);

/** "“It stays” (The boat): The boat stays. – ana supports, tom opposes". */
function ratedLine(
  corpus: Corpus,
  team: Team,
  { source, unit, claim, stances }: RatedQuote,
  book: Codebook,
  hasClaim: boolean,
  means: PageMeans,
  words: AgreementWords,
): string {
  const coders = [...unit.votes.keys()].sort();
  const told = coders.map(coder => {
    const stance = stances.has(coder) ? means.words.stance(book, stances.get(coder)) : words.uncoded();
    return `${team.coders.get(coder) ?? coder}: ${stance}`;
  });
  const said = [hasClaim ? `${claimText(book, claim)} ` : '', told.join(', ')].join('');
  return `- ${quoted(corpus, source, unit, means)}: ${shownAs(said)}`;
}

/** The words of a quotation, linked to their line. */
function quoted(corpus: Corpus, { file }: TeamSource, unit: CodedUnit, means: PageMeans): string {
  const source = corpus.source(file);
  const [first] = partsOf(unit);
  const line = source?.text === undefined || !first ? undefined : lineIn(source.text, first.start);
  const place = linkTo(shownAs(source?.title ?? nameOf(file)), means.links(file, line));
  return `${shownAs(writtenOut(partsOf(unit)).text)} (${place})`;
}

function lineOf(
  corpus: Corpus,
  team: Team,
  source: TeamSource,
  unit: CodedUnit,
  means: PageMeans,
  words: AgreementWords,
): string {
  const votes = [...unit.votes].sort(([a], [b]) => (a < b ? -1 : 1));
  return [
    `- ${quoted(corpus, source, unit, means)}`,
    ...votes.map(
      ([coder, vote]) =>
        `  - ${shownAs(team.coders.get(coder) ?? coder)}: ${said(vote, source.codebook, means, words)}`,
    ),
  ].join('\n');
}

function said({ parts, codings }: Vote, book: Codebook, means: PageMeans, words: AgreementWords): string {
  if (parts.length === 0) return shownAs(words.noQuote());
  if (codings.length === 0) return shownAs(words.uncoded());
  return codings
    .map(({ claim, stance }) =>
      shownAs([means.words.stance(book, stance), book.claims.get(claim)?.text ?? claim].join(': ')),
    )
    .join('; ');
}

/** The line of a place of the file, counted from 1. */
function lineIn(text: string, start: number): number {
  return placesIn(text)(new FoldedText(text).toRaw(start)).line + 1;
}
