import type { Annotated } from '../../../test/bench/annotated';
import { type Example, fitWeights } from '../regression';
import { asRecord, type Table, write } from '../write';
import { bordersBefore } from './borders';
import { contentOf } from './contents';
import { candidatesIn } from './found';

/** Examples that have a piece of evidence, at least, and what its weight comes to, at least, for it to be worth a row. */
const LEAST_EXAMPLES = 5;
const LEAST_WEIGHT = 0.1;

/** How strongly weights are kept small: chosen where each fifth of the tuned articles is judged by the other four. */
const PENALTY = { borders: 1, contents: 2 };

/** Fits the weights by which the end of a report is found, and by which what was said is told from what was spoken about. */
export function fitEnglish(news: Annotated, data: string, folder: string): void {
  const found = [...candidatesIn(news, data)];
  const borders = found.flatMap(bordersBefore);
  const contents = found.flatMap(contentOf);
  console.log(`${borders.length} borders and ${contents.length} noun phrases weighed`);
  const tables: Readonly<Record<string, Table>> = {
    borderWeights: {
      name: 'BORDER_WEIGHTS',
      type: 'string',
      says: 'Log-odds that each piece of evidence adds to the end of what was said at a border',
      weights: weightsOf(borders, PENALTY.borders),
    },
    contentWeights: {
      name: 'CONTENT_WEIGHTS',
      type: 'string',
      says: "Log-odds that each piece of evidence adds to a noun phrase's telling what was said, and not only about what",
      weights: weightsOf(contents, PENALTY.contents),
    },
  };
  for (const [file, table] of Object.entries(tables))
    write(`${folder}/attribution/${file}.ts`, 'en', undefined, [table]);
}

/** The weights of the pieces that enough examples have, in the order of the alphabet. */
function weightsOf(examples: readonly Example[], penalty: number): Record<string, number> {
  const known = frequentIn(examples);
  const frequent = new Set(known);
  const fitted = fitWeights(
    known,
    examples.map(({ evidence, isRight }) => ({
      evidence: evidence.filter(piece => frequent.has(piece)),
      isRight,
    })),
    penalty,
  );
  return asRecord(new Map([...fitted].filter(([, weight]) => Math.abs(weight) >= LEAST_WEIGHT)));
}

function frequentIn(examples: readonly Example[]): string[] {
  const counts = new Map<string, number>();
  for (const { evidence } of examples)
    for (const piece of evidence) counts.set(piece, (counts.get(piece) ?? 0) + 1);
  return [...counts.keys()].filter(piece => counts.get(piece)! >= LEAST_EXAMPLES).sort();
}
