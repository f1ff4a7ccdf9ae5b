// Fits the weights of a language's evidence on annotated articles, and writes the files that hold them:
//   npm run fit -- LANGUAGE [--data FOLDER]
// Only those articles are learned from that the benchmark counts as tuned. Nothing is drawn by lot.
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { attribute, EVIDENCE, type Language, MARK_EVIDENCE, segment } from '../../src/core/quotes/engine';
import { languageNamed } from '../../src/core/quotes/languages';
import { type Annotated, GERMAN_NEWS, markedIn, namesIn, textOf } from '../../test/bench/annotated';
import { type Example, fitWeights } from './regression';

/** The languages whose weights stand in files of their own. */
const FITTED = [GERMAN_NEWS];

/** How much of two stretches has to be common to both for them to be the same: for reports, and for words in marks. */
const SAME_REPORT = 0.5;
const SAME_MARKS = 0.8;

/** How often the weights are fitted: the third time changes hundredths. */
const ROUNDS = 3;

interface Stretch {
  readonly start: number;
  readonly end: number;
}

function main(): void {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { data: { type: 'string', default: '../shared/quotes-bench' } },
  });
  const [code] = positionals;
  const news = FITTED.find(language => language.code === code);
  if (!news) throw new Error(`Which language? ${FITTED.map(language => language.code).join(', ')}`);
  const { weights, markWeights } = fitOn(languageNamed(news.code), resolve(values.data, news.folder), news);
  const folder = join('src/core/quotes/languages', news.code);
  write(join(folder, 'weights.ts'), {
    name: 'WEIGHTS',
    type: 'Evidence',
    says: "a candidate's being reported speech",
    code: news.code,
    weights,
  });
  write(join(folder, 'markWeights.ts'), {
    name: 'MARK_WEIGHTS',
    type: 'MarkEvidence',
    says: "words in marks being somebody's",
    code: news.code,
    weights: markWeights,
  });
}

/**
 * What is reported before tells something of words in marks behind it, so what is weighed depends on the weights. They begin
 * at nothing, whatever stands in the files today, and are fitted until they hardly change.
 */
function fitOn(
  language: Language,
  folder: string,
  news: Annotated,
): Pick<Language, 'weights' | 'markWeights'> {
  let fitted: Language = {
    ...language,
    weights: asRecord(new Map(EVIDENCE.map(piece => [piece, 0]))),
    markWeights: asRecord(new Map(MARK_EVIDENCE.map(piece => [piece, 0]))),
  };
  for (let round = 0; round < ROUNDS; round++) {
    const { reports, marks } = examplesIn(folder, news, fitted);
    console.log(`${reports.length} reports and ${marks.length} stretches in marks weighed`);
    fitted = {
      ...fitted,
      weights: asRecord(fitWeights(EVIDENCE, reports)),
      markWeights: asRecord(fitWeights(MARK_EVIDENCE, marks)),
    };
  }
  return fitted;
}

function asRecord<T extends string>(weights: ReadonlyMap<T, number>): Record<T, number> {
  return Object.fromEntries(
    [...weights].map(([piece, weight]) => [piece, Number(weight.toFixed(2))]),
  ) as Record<T, number>;
}

/** What the engine weighs in the articles, and whether a person marked it. */
function examplesIn(
  folder: string,
  news: Annotated,
  language: Language,
): { reports: Example[]; marks: Example[] } {
  const reports: Example[] = [];
  const marks: Example[] = [];
  for (const name of namesIn(folder).filter(news.isTuned)) {
    const marked = markedIn(folder, name);
    const isMarked = (span: Stretch, least: number) => marked.some(other => overlap(span, other) >= least);
    attribute(segment(textOf(folder, name), language), {
      report: (evidence, said) =>
        reports.push({ evidence, isRight: said.some(span => isMarked(span, SAME_REPORT)) }),
      mark: (evidence, inner) => marks.push({ evidence, isRight: isMarked(inner, SAME_MARKS) }),
    });
  }
  return { reports, marks };
}

/** What is common to two stretches, as a share of what they cover together. */
function overlap(a: Stretch, b: Stretch): number {
  const common = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return common <= 0 ? 0 : common / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
}

interface Table {
  readonly name: string;
  readonly type: string;
  readonly says: string;
  readonly code: string;
  readonly weights: Readonly<Record<string, number>>;
}

function write(file: string, { name, type, says, code, weights }: Table): void {
  const key = (piece: string) => (/^\w+$/.test(piece) ? piece : `'${piece}'`);
  const rows = Object.entries(weights).map(([piece, weight]) => `  ${key(piece)}: ${weight},`);
  writeFileSync(
    file,
    `import type { ${type} } from '../../engine';

/** Log-odds that each piece of evidence adds to ${says}; written by \`npm run fit -- ${code}\`. */
export const ${name}: Readonly<Record<${type}, number>> = {
${rows.join('\n')}
};
`,
  );
  console.log(file);
}

main();
