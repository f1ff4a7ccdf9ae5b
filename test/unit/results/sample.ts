import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { CodedLine } from './coded';

const SAMPLE = resolve(process.env.CROSSQUOTE_SHARED || '../shared', 'exchange/sample-statements.csv');

/** Whether Discourse Network Analyzer's sample database is at hand, as a table. */
export const hasSample = existsSync(SAMPLE);

/** Its statements, and a codebook with its persons, organizations and concepts. */
export function sample(): { readonly coded: CodedLine[]; readonly codebook: object } {
  const [, ...rows] = readFileSync(SAMPLE, 'utf8').trim().split(/\r?\n/).map(cellsOf);
  const actors: Record<string, object> = {};
  const claims: Record<string, object> = {};
  const keyOf = (text: string) =>
    text
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '');
  const coded = rows.map(([, document, , day, , person, organization, concept, agreement]) => {
    actors[keyOf(organization!)] = { name: organization };
    actors[keyOf(person!)] = { name: person, of: keyOf(organization!) };
    claims[keyOf(concept!)] = { text: concept };
    return {
      source: `${document}.txt`,
      day: day!,
      speakers: [keyOf(person!)],
      claim: keyOf(concept!),
      stance: agreement === '1' ? 'supports' : 'opposes',
    };
  });
  return { coded, codebook: { actors, claims } };
}

const cellsOf = (line: string): string[] =>
  [...line.matchAll(/(?:"([^"]*)"|([^,]*))(?:,|$)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');
