import type { Corpus } from '../corpus';
import type {
  Appearance,
  Bar,
  ChangeOfPosition,
  LeftOut,
  Matrix,
  Network,
  Outcome,
  Statement,
  Tally,
} from '../results';
import { claimLink } from './entryPages';
import { documentOf, joined, shownAs } from './markdown';
import type { PageMeans } from './words';

/** What a page of results says beside names and numbers, in the reader's language. */
export interface ResultsWords {
  title(): string;
  /** "61 statements", "15 actors", "19 claims". */
  statements(count: number): string;
  actors(count: number): string;
  claims(count: number): string;
  /** One sentence for each reason. */
  leftOut(leftOut: LeftOut): readonly string[];
  /** Heads of tables. */
  claim(): string;
  actor(): string;
  all(): string;
  /** How many of a hundred are against. */
  against(): string;
  /** Of ties between actors: above 0 they agree, below they do not. */
  agreement(): string;
  weight(): string;
  overTime(): string;
  month(): string;
  firstAppearances(): string;
  outlet(): string;
  day(): string;
  changes(): string;
  before(): string;
  after(): string;
  /** The coder noted that the actor knowingly changed position. */
  knowingly(): string;
  /** "12 more". */
  more(count: number): string;
  nothing(): string;
}

/** What a page of results is written from. */
export interface Results {
  /** Actors by claims. */
  readonly matrix: Outcome<Matrix>;
  /** Actors tied by congruence less conflict. */
  readonly network: Network;
  /** All claims together, month by month. */
  readonly timeline: readonly Bar[];
  /** Of claims, in each outlet. */
  readonly appearances: readonly Appearance[];
  /** Of actors, on claims. */
  readonly changes: readonly ChangeOfPosition[];
}

/** A table of more rows nobody reads; the command line prints all. */
const MOST_ROWS = 100;
const MOST_TIES = 20;

/**
 * Who stands where, as a page of Markdown: each claim and each actor with the stances taken, the ties between actors who
 * agree or disagree the most, the stances of each month, when each claim came up in which outlet, and who changed position.
 */
export function resultsPage(corpus: Corpus, results: Results, means: PageMeans, words: ResultsWords): string {
  const { made, statements, leftOut } = results.matrix;
  const title = `# ${shownAs(words.title())}`;
  const left = words.leftOut(leftOut).map(sentence => `- ${shownAs(sentence)}`);
  const first = made.cells.flat()[0]?.of[0];
  if (!first) return documentOf(title, shownAs(words.nothing()), left.join('\n'));
  const stances = made.stances.map(stance => shownAs(means.words.stance(first.book, stance)));
  const heads = [...stances, ...[words.all(), words.against()].map(shownAs)];
  const links = claimLinks(corpus, made, means);
  const rowOf = (name: string, tally: Tally): Row => ({
    cells: [
      name,
      ...tally.stances,
      tally.statements,
      tally.against === undefined ? '' : `${Math.round(tally.against)} %`,
    ],
    rank: tally.statements,
  });
  const [claim, actor, month] = [words.claim(), words.actor(), words.month()].map(shownAs) as [
    string,
    string,
    string,
  ];
  const onClaims = made.columnTotals.map((tally, i) => rowOf(links[i]!, tally));
  const byActors = made.rowTotals.map((tally, i) => rowOf(shownAs(made.rows[i]!.label), tally));
  return documentOf(
    title,
    joined(
      ...[
        words.statements(statements),
        words.actors(made.rows.length),
        words.claims(made.columns.length),
      ].map(shownAs),
    ),
    left.join('\n'),
    ...section(words.claims(made.columns.length), [claim, ...heads], onClaims, MOST_ROWS, words),
    ...section(words.actors(made.rows.length), [actor, ...heads], byActors, MOST_ROWS, words),
    ...section(
      words.agreement(),
      [actor, actor, shownAs(words.weight())],
      tieRows(results.network),
      MOST_TIES,
      words,
    ),
    ...section(
      words.overTime(),
      [month, ...stances],
      monthRows(results.timeline, made.stances),
      MOST_ROWS,
      words,
    ),
    ...section(
      words.firstAppearances(),
      [claim, ...[words.outlet(), words.day()].map(shownAs)],
      results.appearances.flatMap(appearanceRow),
      MOST_ROWS,
      words,
    ),
    ...section(
      words.changes(),
      [actor, claim, ...[words.before(), words.after()].map(shownAs)],
      results.changes.map(change => changeRow(change, means, words)),
      MOST_ROWS,
      words,
    ),
  );
}

/** A line of a table, in Markdown; those of a higher rank come first. */
interface Row {
  readonly cells: readonly (string | number)[];
  readonly rank: number;
}

/** A table under its title; nothing where it would be empty. Heads are Markdown. */
function section(
  title: string,
  heads: readonly string[],
  rows: readonly Row[],
  most: number,
  words: ResultsWords,
): (string | undefined)[] {
  if (rows.length === 0) return [];
  const shown = [...rows].sort((a, b) => b.rank - a.rank).slice(0, most);
  // Names stand on the left, numbers on the right.
  const rule = shown[0]!.cells.map(cell => (typeof cell === 'number' ? '--:' : '---'));
  return [
    `## ${shownAs(title)}`,
    [heads, rule, ...shown.map(({ cells }) => cells)].map(cells => `| ${cells.join(' | ')} |`).join('\n'),
    rows.length > most ? shownAs(words.more(rows.length - most)) : undefined,
  ];
}

/** The sentences of the columns, each linked to its line in the codebook. */
function claimLinks(corpus: Corpus, { columns, cells }: Matrix, means: PageMeans): string[] {
  const links = columns.map(({ label }) => shownAs(label));
  const isLinked = new Set<number>();
  for (const { column, of } of cells.flat()) {
    const [{ source, coding }] = of as [Statement];
    if (isLinked.has(column) || !coding) continue;
    isLinked.add(column);
    links[column] = claimLink(corpus, source.codebook, coding.claim, means);
  }
  return links;
}

const tieRows = ({ rows, ties }: Network): Row[] =>
  Array.from(ties, ({ row, column, weight }) => ({
    cells: [shownAs(rows[row]!.label), shownAs(rows[column]!.label), weight],
    rank: Math.abs(weight),
  }));

/** The latest month first. */
function monthRows(bars: readonly Bar[], stances: readonly string[]): Row[] {
  const months = [...new Set(bars.map(({ period }) => period))];
  return months.map((month, rank) => {
    const inMonth = bars.filter(({ period }) => period === month);
    const countOf = (stance: string) => inMonth.find(bar => bar.stance === stance)?.statements.length ?? 0;
    return { cells: [month, ...stances.map(countOf)], rank };
  });
}

/** The latest first; of sources that do not say who published them nothing can be told. */
const appearanceRow = ({ row, outlet, first: { day = '' } }: Appearance): Row[] =>
  outlet === undefined ? [] : [{ cells: [shownAs(row.label), shownAs(outlet), day], rank: Date.parse(day) }];

/** The latest first. */
function changeRow(
  { row, column, before, after }: ChangeOfPosition,
  { words: { stance } }: PageMeans,
  { knowingly }: ResultsWords,
): Row {
  const said = ({ book, coding, day = '' }: Statement) => joined(shownAs(stance(book, coding?.stance)), day);
  const noted = after.coding?.changed ? shownAs(knowingly()) : undefined;
  return {
    cells: [shownAs(row.label), shownAs(column.label), said(before), joined(said(after), noted)],
    rank: Date.parse(after.day ?? ''),
  };
}
